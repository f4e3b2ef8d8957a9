"""What whoever runs the stack does, with the rights of infrastructure/examples/operator.yaml, and what is to be seen of it."""

import json
import time

from scenes import PAT
from stack import ACCOUNT, REGION, ROOT, STACK, claim, instant, until

DAY = 24 * 60 * 60


class Operations:
    def __init__(self, scenes):
        self.scenes, self.stack, self.emulator, self.table = scenes, scenes.stack, scenes.emulator, scenes.table
        self.operator = self._operator()

    def a_new_stack_says_what_has_not_run_yet(self):
        """As docs/deploy.md has it, and whom AWS asks by email to confirm; the emulator takes that as confirmed."""
        to_do = [name for name, part in self.status().items() if part["standing"] != "well"]
        claim(f"late, runs and reconciled are to do, and not {to_do}", to_do == ["late", "runs", "reconciled"])
        topics = self.emulator.client("sns")
        for topic, email in (("operations", "ops@sunrise.example"), ("alerts-oak-street", "sam@sunrise.example")):
            asked = topics.list_subscriptions_by_topic(TopicArn=f"arn:aws:sns:{REGION}:{ACCOUNT}:{STACK}-{topic}")["Subscriptions"]
            claim(f"{email} is asked to confirm {topic}: {asked}", email in [one["Endpoint"] for one in asked if one["Protocol"] == "email"])

    def its_status_is_told(self):
        self._figures(Open=7, Late=2, LatestMinutes=12)
        parts = self.status()
        for part in ("deployed", "waiting", "throttled", "schedules", "reconciled"):
            claim(f"{part} is well: {parts[part]}", parts[part]["standing"] == "well")
        claim(f"the alarms are read, whether one rings or not: {parts['alarms']}", parts["alarms"]["figures"]["alarms"] > 20)
        claim(f"the four schedules are on: {parts['schedules']}", parts["schedules"]["figures"] == {"schedules": 4, "off": 0})
        claim(f"what is late is told: {parts['late']}", parts["late"]["figures"] == {"open": 7, "late": 2, "latestMinutes": 12} and parts["late"]["standing"] == "to-do")

    def its_status_names_what_is_dead(self):
        claim("nothing is dead", self.status()["dead"]["standing"] == "well")
        url = self.scenes.url("WakeUpDeadLettersArn")
        self.scenes.queues.send_message(QueueUrl=url, MessageBody="{}")
        dead = self.status()["dead"]
        claim(f"one message is: {dead}", dead["figures"]["WakeUp"] == 1 and "purge the queue" in str(dead["toDo"]))
        self.scenes.queues.purge_queue(QueueUrl=url)

    def a_past_time_is_backfilled(self):
        now = time.time()
        self.emulator.connects(contacts=[self.scenes.contact(f"past-{last}", last, now - ago) for last, ago in ((161, 3 * DAY), (162, DAY / 2))])
        asked = ["backfill", "--stack", "ringback", "--from", instant(now - 4 * DAY), "--to", instant(now - 15 * 60), "--json"]
        first = self.ringback(*asked)
        claim(f"both calls opened a callback, one of them too late for a text: {first}", (first["opened"], first["late"], first["failed"]) == (2, 1, []))
        claim("both are in the table", self.scenes.callbacks(161) and self.scenes.callbacks(162))
        again = self.ringback(*asked)
        claim(f"the same again opens none: {again}", again["opened"] == 0 and again["known"] >= 2)
        if self.scenes.place.may_text:
            self.scenes.text_to(162, "Sunrise Family Practice")
        claim("no text went about the older", "Sunrise Family Practice" not in str(self.emulator.texts(self.scenes.place.number(161))))

    def what_the_table_has_lost_is_copied_back(self):
        """RestoreTableToPointInTime gives what is there now: the emulator remembers no past."""
        table = self.stack.outputs["TableName"]
        restored = f"{table}-restored"
        self.table.restore_table_to_point_in_time(SourceTableName=table, TargetTableName=restored, UseLatestRestorableTime=True)
        until("the restored table stands", lambda: self.table.describe_table(TableName=restored)["Table"]["TableStatus"] == "ACTIVE", 60)
        lost, spoilt = self.scenes.callbacks(161)[0], self.scenes.callbacks(162)[0]
        self.table.delete_item(TableName=table, Key=_key(lost))
        self.table.update_item(TableName=table, Key=_key(spoilt), UpdateExpression="SET history = :spoilt", ExpressionAttributeValues={":spoilt": {"S": "spoilt"}})
        token = self.stack.sign_in.tokens(PAT)["IdToken"]
        self.stack.desk("GET", "/worklist", token)
        until("the spoilt one is set apart", lambda: self._item(spoilt).get("watch") == {"S": "damaged"}, 60)
        self.scenes.call(163)  # the practice works on
        self.scenes.callback_of(163)
        asked = ["restore", "--stack", "ringback", "--from", restored, "--damaged", "--json"]
        looked = json.loads(self.stack.run([ROOT / "ringback", *asked]))
        claim(f"a look tells what it would do, and does nothing: {looked}", (looked["copied"], looked["repaired"]) == (1, 1) and not self._item(lost))
        copied = json.loads(self.stack.run([ROOT / "ringback", *asked, "--apply"]))
        claim(f"what was lost is copied, what was damaged is repaired: {copied}", (copied["copied"], copied["repaired"]) == (1, 1))
        claim("both have their histories", all(self._item(one)["history"] == one["history"] for one in (lost, spoilt)))
        claim("what happened meanwhile stays", self.scenes.callbacks(163))
        listed = self.stack.desk("GET", "/worklist", token)[2].decode()
        claim("the desk lists both", all(one["id"]["S"] in listed for one in (lost, spoilt)))
        self.scenes.invoke("Sweeper")

    # ----------------------------------------------------------------

    def status(self):
        """By parts. It ends with 1, for what is late."""
        told = json.loads(self.stack.run([ROOT / "ringback", "status", "--stack", "ringback", "--json"], ends=1, credentials=self.operator))
        claim(f"whoever has these rights can read each part: {told}", all(part["standing"] != "unread" for part in told["parts"]))
        return {part["part"]: part for part in told["parts"]}

    def ringback(self, *arguments):
        return json.loads(self.stack.run([ROOT / "ringback", *arguments], credentials=self.operator))

    def _operator(self):
        """A person who has the rights of the example and no others."""
        formation, iam = self.emulator.client("cloudformation"), self.emulator.client("iam")
        parameters = {"Table": self.stack.outputs["TableName"], "KeyArn": self.stack.outputs["KeyArn"]}
        formation.create_stack(StackName="operator", TemplateBody=(ROOT / "infrastructure/examples/operator.yaml").read_text(), Capabilities=["CAPABILITY_IAM"],
                               Parameters=[{"ParameterKey": name, "ParameterValue": value} for name, value in parameters.items()])
        made = until("the operator's rights stand", lambda: [one for one in formation.describe_stacks(StackName="operator")["Stacks"]
                                                            if one["StackStatus"] == "CREATE_COMPLETE"], 30)
        iam.create_user(UserName="operator")
        iam.attach_user_policy(UserName="operator", PolicyArn=made[0]["Outputs"][0]["OutputValue"])
        key = iam.create_access_key(UserName="operator")["AccessKey"]
        return {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}

    def _figures(self, **figures):
        """CloudWatch makes metrics of what the sweeper logs; the emulator does not, so this does."""
        self.emulator.client("cloudwatch").put_metric_data(Namespace="Ringback/ringback", MetricData=[
            {"MetricName": name, "Value": value} for name, value in figures.items()])

    def _item(self, callback):
        return self.table.get_item(TableName=self.stack.outputs["TableName"], Key=_key(callback), ConsistentRead=True).get("Item", {})


def _key(item):
    return {"pk": item["pk"], "sk": item["sk"]}
