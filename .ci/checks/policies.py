"""Holds every IAM policy of the templates against parliament: actions that do not exist, resources and conditions that do not go with an action.

What a template leaves open is filled in: names and ARNs of the right form, every condition taken as true.
"""

import json
import re
from pathlib import Path

import yaml
from parliament import analyze_policy_string

ROOT = Path(__file__).resolve().parents[2]
HERE = "us-east-1:111122223333"
ARNS = {
    "AWS::SQS::Queue": "arn:aws:sqs:{here}:{id}", "AWS::SNS::Topic": "arn:aws:sns:{here}:{id}", "AWS::KMS::Key": "arn:aws:kms:{here}:key/1",
    "AWS::DynamoDB::Table": "arn:aws:dynamodb:{here}:table/{id}", "AWS::Events::EventBus": "arn:aws:events:{here}:event-bus/{id}",
    "AWS::Logs::LogGroup": "arn:aws:logs:{here}:log-group:{id}:*", "AWS::IAM::Role": "arn:aws:iam::111122223333:role/{id}",
}
GIVEN = {  # parameters of nested templates and of CloudFormation itself
    "AWS::Partition": "aws", "AWS::Region": "us-east-1", "AWS::AccountId": "111122223333", "AWS::URLSuffix": "amazonaws.com", "AWS::StackName": "ringback",
    "Ringback": "ringback", "RecordingsBucket": "recordings", "Table": "table", "WakeUps": "ringback-wake-ups",
    "TableArn": f"arn:aws:dynamodb:{HERE}:table/table", "StreamArn": f"arn:aws:dynamodb:{HERE}:table/table/stream/1", "KeyArn": f"arn:aws:kms:{HERE}:key/1",
    "RecordingsKeyArn": f"arn:aws:kms:{HERE}:key/2", "WakeUpDeadLettersArn": f"arn:aws:sqs:{HERE}:dead", "EventDeadLettersArn": f"arn:aws:sqs:{HERE}:dead",
    "ConnectInstanceArn": f"arn:aws:connect:{HERE}:instance/i", "TaskFlowArns": [f"arn:aws:connect:{HERE}:instance/i/contact-flow/f"],
}


ANSWERED = {  # what parliament finds and is meant so: each with its reason, and a line that answers nothing fails
    "infrastructure/examples/operator.yaml: Operator: RESOURCE_STAR: ['cloudwatch:DescribeAlarms']":
        "AWS shows composite alarms only to whom this is granted for all; an alarm's name and state tell nothing of a patient",
}


class Loader(yaml.SafeLoader):
    """Reads CloudFormation's short forms as mappings."""


def _short(loader, name, node):
    value = (loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else
             loader.construct_sequence(node, True) if isinstance(node, yaml.SequenceNode) else loader.construct_mapping(node, True))
    return {"!" + name: value}


Loader.add_multi_constructor("!", _short)


class Filled:
    """A template whose functions are evaluated."""

    def __init__(self, file):
        self.template = yaml.load(file.read_text(), Loader)

    def of(self, node):
        if isinstance(node, list):
            return [one for one in map(self.of, node) if one is not None]
        if not isinstance(node, dict):
            return node
        if len(node) == 1 and next(iter(node)).startswith("!"):
            name, value = next(iter(node.items()))
            return self._function(name, value)
        return {key: self.of(value) for key, value in node.items()}

    def _function(self, name, value):
        if name == "!If":
            return self.of(value[1])
        if name == "!Ref":
            return None if value == "AWS::NoValue" else self._named(value)
        if name == "!GetAtt":
            return self._attribute(*value.split("."))
        if name == "!Sub":
            return re.sub(r"\$\{([\w:.]+)}", lambda found: self._named(found[1]), value)
        raise SystemExit(f"policies.py does not know {name}")

    def _named(self, name):
        if name in GIVEN:
            return GIVEN[name]
        if "." in name:
            return self._attribute(*name.split("."))
        return self._attribute(name, "Arn") if name in self.template["Resources"] else f"{name}"

    def _attribute(self, resource, attribute):
        arn = ARNS[self.template["Resources"][resource]["Type"]].format(here=HERE, id=resource)
        return arn + "/stream/1" if attribute == "StreamArn" else arn

    def policies(self):
        for name, resource in self.template["Resources"].items():
            properties = resource.get("Properties", {})
            for policy in properties.get("Policies", []) if resource["Type"] == "AWS::IAM::Role" else []:
                yield name, self.of(policy["PolicyDocument"])
            if resource["Type"] == "AWS::IAM::ManagedPolicy":
                yield name, self.of(properties["PolicyDocument"])


def main():
    wrong, policies = [], 0
    for file in sorted([ROOT / "template.yaml", *ROOT.glob("infrastructure/**/*.yaml")]):
        for name, document in Filled(file).policies():
            policies += 1
            wrong += [f"{file.relative_to(ROOT)}: {name}: {found.issue}: {found.detail}" for found in analyze_policy_string(json.dumps(document)).findings]
    idle = [f"answered, and not found: {line}" for line in ANSWERED if line not in wrong]
    wrong = [line for line in wrong if line not in ANSWERED] + idle
    if wrong or not policies:
        raise SystemExit("\n".join(wrong) or "no template has a policy")
    print(f"parliament finds nothing in {policies} policies")


if __name__ == "__main__":
    main()
