"""Who listens to the stack from outside: a system on the bus, the insurance system of infrastructure/examples, the owner of a location's queue, and operations."""

import json

from stack import ACCOUNT, REGION, ROOT, STACK, until


class Subscriber:
    def __init__(self, stack):
        self.stack = stack
        emulator = stack.emulator
        self.queues = emulator.client("sqs")
        self.heard, self.urls = {}, {}
        events, bus = emulator.client("events"), stack.outputs["EventBusName"]
        events.put_rule(Name="another-system", EventBusName=bus, EventPattern='{"source": ["ringback"]}')
        events.put_targets(Rule="another-system", EventBusName=bus, Targets=[{"Id": "it", "Arn": self._queue("another-system", "events.amazonaws.com")}])
        emulator.client("sns").subscribe(TopicArn=f"arn:aws:sns:{REGION}:{ACCOUNT}:{STACK}-alerts-oak-street", Protocol="sqs",
                                         Endpoint=self._queue("owner", "sns.amazonaws.com"))
        emulator.client("sns").subscribe(TopicArn=stack.outputs["OperationsTopicArn"], Protocol="sqs", Endpoint=self._queue("operations", "sns.amazonaws.com"))
        example = emulator.client("cloudformation")
        example.create_stack(StackName="insurance", TemplateBody=(ROOT / "infrastructure/examples/insurance-subscriber.yaml").read_text(),
                             Parameters=[{"ParameterKey": "EventBusName", "ParameterValue": bus}])
        made = until("the example subscriber stands", lambda: [one for one in example.describe_stacks(StackName="insurance")["Stacks"]
                                                               if one["StackStatus"] == "CREATE_COMPLETE"], 30)
        self.urls["insurance"] = made[0]["Outputs"][0]["OutputValue"]

    def _queue(self, name, service):
        self.urls[name] = self.queues.create_queue(QueueName=name)["QueueUrl"]
        arn = f"arn:aws:sqs:{REGION}:{ACCOUNT}:{name}"
        policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": service}, "Action": "sqs:SendMessage", "Resource": arn}]}
        self.queues.set_queue_attributes(QueueUrl=self.urls[name], Attributes={"Policy": json.dumps(policy)})
        return arn

    def _hear(self, name):
        """All that has come so far."""
        heard = self.heard.setdefault(name, [])
        while messages := self.queues.receive_message(QueueUrl=self.urls[name], MaxNumberOfMessages=10).get("Messages"):
            for message in messages:
                heard.append(json.loads(message["Body"]))
                self.queues.delete_message(QueueUrl=self.urls[name], ReceiptHandle=message["ReceiptHandle"])
        return heard

    def events(self, callback):
        return {event["detail-type"]: event for event in self._hear("another-system") if event["detail"].get("callback") == callback}

    def alerts(self, callback, reason):
        return [one for one in self._hear("owner") if callback in str(one) and reason in str(one)]

    def told_to_operations(self):
        return "\n".join(one["Message"] for one in self._hear("operations"))

    def to_verify(self, callback):
        return [event for event in self._hear("insurance") if event["detail"].get("callback") == callback]

    def all_that_was_heard(self):
        return json.dumps([self._hear(name) for name in ("another-system", "owner", "insurance")])
