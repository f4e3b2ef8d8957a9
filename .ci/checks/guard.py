"""Holds the templates, as SAM makes CloudFormation of them, against AWS's HIPAA rules, with cfn-guard. What of them is not followed says why: guard.yaml.

A parameter counts as its default, so that rules see a value where one stands in the root template.
"""

import json
import logging
import os
import platform
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml
from samcli.lib.translate.sam_template_validator import SamTemplateValidator
from samcli.yamlhelper import yaml_parse

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).parent
RULES = HERE / "vendor/hipaa-security.guard"
TOOL = HERE / "node_modules/@cdklabs/cdk-validator-cfnguard/bin"


class NoManagedPolicies:
    """The templates name none of AWS's policies, so nothing is asked of IAM."""

    @staticmethod
    def load():
        return {}


def translated(file):
    """A template as CloudFormation gets it."""
    template = yaml_parse(file.read_text())
    if "Transform" not in template:
        return template
    return yaml.safe_load(SamTemplateValidator(template, NoManagedPolicies(), region="us-east-1").get_translated_template_if_valid())


def filled(node, values):
    """The same, with each parameter's value for its `Ref`."""
    if isinstance(node, list):
        return [filled(one, values) for one in node]
    if not isinstance(node, dict):
        return node
    if node.keys() == {"Ref"} and node["Ref"] in values:
        return values[node["Ref"]]
    return {key: filled(value, values) for key, value in node.items()}


def cfn_guard(folder):
    """What cfn-guard says of each template in a folder."""
    system = "macos" if sys.platform == "darwin" else "ubuntu"
    machine = "aarch64" if platform.machine() in ("aarch64", "arm64") else "x86_64"
    done = subprocess.run([TOOL / system / machine / "cfn-guard", "validate", "--rules", RULES, "--data", folder, "--structured", "--output-format", "json",
                           "--show-summary", "none"], stdout=subprocess.PIPE, text=True)
    if done.returncode not in (0, 19):  # 19: some rule is not kept
        raise SystemExit(f"cfn-guard ended with {done.returncode}")
    return json.loads(done.stdout)


def main():
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    logging.getLogger("samtranslator").setLevel(logging.ERROR)  # that nobody collects its metrics
    defaults = {name: one["Default"] for name, one in yaml_parse((ROOT / "template.yaml").read_text())["Parameters"].items() if one.get("Default") not in ("", None)}
    with tempfile.TemporaryDirectory() as folder:
        files = sorted([ROOT / "template.yaml", *ROOT.glob("infrastructure/**/*.yaml")])
        for file in files:
            (Path(folder) / f"{file.stem}.json").write_text(json.dumps(filled(translated(file), defaults), default=str))
        reports = cfn_guard(folder)
    broken = {(rule["Rule"]["name"], Path(report["name"]).stem, resource) for report in reports for rule in report["not_compliant"]
              for resource in re.findall(r'"path": "/Resources/([^/"]+)', json.dumps(rule))}
    kept = {rule for report in reports for rule in report["compliant"]}
    suppressed = yaml.safe_load((HERE / "guard.yaml").read_text())
    unheard = [f"{template}.yaml: {resource}: {rule}" for rule, template, resource in sorted(broken)
               if not any(re.fullmatch(one, resource) for one in suppressed.get(rule, {}))]
    idle = [f"guard.yaml: {rule}: {one} suppresses nothing" for rule, resources in suppressed.items() for one in resources
            if not any(named == rule and re.fullmatch(one, resource) for named, _, resource in broken)]
    nothing = [] if len(reports) == len(files) and kept else ["cfn-guard has looked at nothing"]
    if unheard or idle or nothing:
        raise SystemExit("\n".join(unheard + idle + nothing))
    kept -= suppressed.keys()
    print(f"cfn-guard: in {len(files)} templates {', '.join(sorted(kept))} are kept; guard.yaml answers {', '.join(sorted(suppressed))}")


if __name__ == "__main__":
    main()
