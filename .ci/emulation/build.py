"""A copy of what `sam build` made that MiniStack can run: the functions as `provided.al2023`, and without the resources that lacking.yaml names."""

import os
import re
import shutil
import stat
import subprocess
import zipfile
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / ".aws-sam/build"
WORK = ROOT / "target/emulator"
LOGS = WORK / "functions"
ROOT_TEMPLATE = "template"
FUNCTION = "AWS::Serverless::Function"
CLIENT = "com/amazonaws/aws-lambda-java-runtime-interface-client"
CLIENTS_JARS = (CLIENT, "com/amazonaws/aws-lambda-java-core", "com/amazonaws/aws-lambda-java-serialization", "software/amazon/awssdk/utils-lite")

# Java's runtime exists in Docker images alone. This is what the managed one does: AWS's runtime interface client, and the function's own jars from lib.
# The emulator loses what a process writes later than five milliseconds after it has answered, so a function writes into a file of its own. As JSON the client
# ends a line; as text it leaves that to the telemetry of the managed runtime.
BOOTSTRAP = """#!/bin/sh
exec >> '{logs}'/"$AWS_LAMBDA_FUNCTION_NAME".log 2>&1
echo "$AWS_LAMBDA_FUNCTION_NAME starts"
export AWS_LAMBDA_LOG_FORMAT=JSON
exec {java} -Xmx200m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED -D{ric}.runtimeapi.NativeClient.JNI={jni} -cp '{clients}/*' {ric}.AWSLambda "$_HANDLER"
"""


def lacking():
    return yaml.safe_load((Path(__file__).parent / "lacking.yaml").read_text())


class Copy:
    """The copied templates, and what they name."""

    def __init__(self):
        self.folder = WORK / "stack"
        for folder in (self.folder, LOGS):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
        root = yaml.safe_load((BUILT / "template.yaml").read_text())
        self.templates = {ROOT_TEMPLATE: root}
        for name, resource in _of_type(root, "AWS::CloudFormation::Stack"):
            self.templates[name] = yaml.safe_load((BUILT / resource["Properties"]["TemplateURL"]).read_text())
            resource["Properties"]["TemplateURL"] = f"{name}.yaml"
        artifact = self._zip()
        for template in self.templates.values():
            for _, resource in _of_type(template, FUNCTION):
                resource["Properties"]["CodeUri"] = str(artifact)
                resource["Properties"]["Timeout"] = max(60, resource["Properties"].get("Timeout", 0))
            if "Globals" in template:
                function = template["Globals"]["Function"]
                function["Runtime"] = "provided.al2023"
                del function["SnapStart"]
        self.left_out = [one for nested in list(self.templates)[::-1] for one in self._leave_out(nested)]

    def write(self):
        """Writes them; gives the path of the one that the others are nested in."""
        for name, template in self.templates.items():
            (self.folder / f"{name}.yaml").write_text(yaml.safe_dump(template, sort_keys=False))
        return self.folder / f"{ROOT_TEMPLATE}.yaml"

    def resources(self):
        """The resources of all templates, by their ids."""
        return {name: one for template in self.templates.values() for name, one in template["Resources"].items() if one["Type"] != "AWS::CloudFormation::Stack"}

    def _leave_out(self, nested):
        """Takes out of a template the resources that the emulator lacks, and what hangs on them, in what it is nested in too; gives their names."""
        template = self.templates[nested]
        gone = [name for name, resource in template["Resources"].items() if _is_lacking(resource)]
        for name in gone:
            del template["Resources"][name]
        outputs = _without_outputs(template, gone)
        _without_outputs(self.templates[ROOT_TEMPLATE], [f"{nested}.Outputs.{name}" for name in outputs])
        return gone

    def _zip(self):
        """All functions have the same artifact: it is zipped once, with a bootstrap."""
        folders = [BUILT / stack / name for stack, template in self.templates.items() for name, _ in _of_type(template, FUNCTION)]
        contents = {folder.name: {file.relative_to(folder).as_posix(): file.stat().st_size for file in folder.rglob("*") if file.is_file()} for folder in folders}
        if any(one != contents[folders[0].name] for one in contents.values()):
            raise SystemExit("the functions' artifacts in .aws-sam/build are not the same")
        path = self.folder / "artifact.zip"
        with zipfile.ZipFile(path, "w") as zipped:
            for name in sorted(contents[folders[0].name]):
                zipped.write(folders[0] / name, name)
            info = zipfile.ZipInfo("bootstrap")
            info.external_attr = (stat.S_IFREG | 0o755) << 16
            zipped.writestr(info, _bootstrap())
        return path


def _of_type(template, wanted):
    return [(name, one) for name, one in template["Resources"].items() if one["Type"] == wanted]


def _is_lacking(resource):
    return any(resource["Type"] == one["type"] and (one.get("where") is None or one["where"] in resource["Properties"]) for one in lacking()["resources"])


def _without_outputs(template, gone):
    """Takes out the outputs that tell of what is gone; gives their names."""
    outputs = template.get("Outputs", {})
    told = [name for name, output in outputs.items() if any(re.search(rf"\b{re.escape(one)}\b", _dotted(output["Value"])) for one in gone)]
    for name in told:
        del outputs[name]
    return told


def _dotted(value):
    """`Fn::GetAtt` as `Resource.Attribute`, whichever way it is written."""
    return ".".join(value["Fn::GetAtt"]) if isinstance(value, dict) and isinstance(value.get("Fn::GetAtt"), list) else str(value)


def _bootstrap():
    clients, jni = _clients()
    return BOOTSTRAP.format(java=_java(), ric="com.amazonaws.services.lambda.runtime.api.client", jni=jni, clients=clients, logs=LOGS)


def _java():
    """The JDK that the build has found; the first ./ringback builds the command line, which is needed anyway."""
    subprocess.run([ROOT / "ringback", "--version"], check=True, stdout=subprocess.DEVNULL)
    return re.search(r"java\.home = (.*)", (ROOT / "local/laptop/target/launcher/jdk").read_text())[1] + "/bin/java"


def _clients():
    """AWS's runtime interface client for Java with what it needs, at the versions that the tests use, from the local repository of Maven, which has checked them."""
    recorded = re.findall(r"^\w+  (\S+\.jar)$", (ROOT / ".mvn/checksums/checksums.sha256").read_text(), re.M)
    jars = [next(jar for jar in recorded if jar.startswith(f"{wanted}/")) for wanted in CLIENTS_JARS]
    repository = Path(os.environ.get("MAVEN_REPOSITORY", Path.home() / ".m2/repository"))
    if not all((repository / jar).exists() for jar in jars):
        version = jars[0].split("/")[-2]
        subprocess.run([ROOT / "mvnw", "-B", "-q", "dependency:get", f"-Dartifact=com.amazonaws:{CLIENT.split('/')[-1]}:{version}"], cwd=ROOT, check=True)
    folder = WORK / "clients"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for jar in jars:
        shutil.copy(repository / jar, folder)
    native = f"jni/libaws-lambda-jni.linux-{'aarch_64' if os.uname().machine == 'aarch64' else 'x86_64'}.so"
    with zipfile.ZipFile(repository / jars[0]) as client:
        return folder, client.extract(native, folder)
