"""What the deployed stack must do. Each scene begins with what happens outside of it, and ends with what is to be seen outside of it."""

import gzip
import json
import re
import time
import uuid

import yaml

from listening import Subscriber
from logs import WORDS, Logs
from stack import INSTANCE, OTHER_INSTANCE, ROOT, STACK, claim, instant, until

LONG = 60  # seconds, for what needs a function that may have to start on a busy machine
PAT = "pat@sunrise.example"


class Scenes:
    def __init__(self, stack, place):
        self.stack, self.place, self.emulator = stack, place, stack.emulator
        self.table, self.events, self.queues = (self.emulator.client(name) for name in ("dynamodb", "events", "sqs"))
        self.subscriber, self.logs = Subscriber(stack), Logs(stack.emulator, place)

    def a_missed_call_opens_a_callback_and_a_text_goes(self):
        # The target of `other` is an hour: it is missed soon, by a schedule that fires.
        self.call(110, ended=60 * 60 - 75)
        callback = self.callback_of(110)
        scheduler = self.emulator.client("scheduler")
        until("a schedule is to wake the callback", lambda: [
            one for one in scheduler.list_schedules(GroupName=f"{STACK}-wake-ups")["Schedules"] if callback["id"]["S"] in one["Name"]], LONG)
        if self.place.may_text:
            self.text_to(110, "Sunrise Family Practice")
        else:
            claim("the text waits for the window", "waiting" in str(callback))

    def its_target_is_missed_and_the_owner_is_told(self):
        until("the schedule fires, and the history says that the target was missed",
              lambda: "target-missed" in str(self.callbacks(110)), 75 + LONG)
        callback = self.callbacks(110)[0]["id"]["S"]
        until("the owner of the queue is told", lambda: self.subscriber.alerts(callback, "target-missed"), LONG)
        until("the bus tells subscribers that it was opened and escalated",
              lambda: {"Callback Opened", "Callback Escalated"} <= self.subscriber.events(callback).keys(), LONG)
        claim("what leaves tells of no number", self.place.number(110) not in self.subscriber.all_that_was_heard())

    def the_desk_knows_who_may_see_what(self):
        tokens = self.stack.sign_in.tokens(PAT)
        token = tokens["IdToken"]
        status, _, body = self.stack.desk("GET", "/worklist", token)
        claim(f"a coordinator sees the worklist, and not {status}: {body[:300]}", status == 200 and json.loads(body)["callbacks"])
        for name, refused in {"no token": None, "a token that was changed": token[:-8] + "AAAAAAAA", "an access token, which has no email": tokens["AccessToken"]}.items():
            status = self.stack.desk("GET", "/worklist", refused)[0]
            claim(f"{name} is refused, and not with {status}", status in (401, 403))
        stranger = self.stack.sign_in.tokens("who@sunrise.example")["IdToken"]
        claim("somebody who is not in the directory is refused", self.stack.desk("GET", "/worklist", stranger)[0] == 403)

    def what_is_booked_reaches_the_insurance_system(self):
        token = self.stack.sign_in.tokens(PAT)["IdToken"]
        status, _, body = self.stack.desk("POST", "/worklist/next", token)
        claim(f"the next callback is taken: {status} {body[:300]}", status == 200)
        callback = json.loads(body)["callback"]
        status, _, body = self.stack.desk("POST", f"/callbacks/{callback}/outcome", token, {"outcome": "booked", "identityVerified": True})
        claim(f"a booking is recorded: {status} {body[:300]}", status == 200)
        until("the insurance system of infrastructure/examples hears of it", lambda: self.subscriber.to_verify(callback), LONG)
        self._the_practices_system_moves_the_visit(callback)

    def _the_practices_system_moves_the_visit(self, callback):
        booked = next(item for item in self.items() if item.get("id") == {"S": callback})
        told = {"system": "northstar", "appointment": "visit-17", "patient": booked["pk"]["S"], "location": "oak-street", "callback": callback,
                "visitAt": instant(time.time() + 48 * 60 * 60), "changedAt": instant(time.time())}
        self.events.put_events(Entries=[{"EventBusName": self.stack.outputs["EventBusName"], "Source": "practice.northstar", "DetailType": "Appointment Moved",
                                         "Detail": json.dumps(told)}])
        until("the visit stands in the callback's history", lambda: "visit-17" in str(self.callbacks(booked["pk"]["S"][-3:])), LONG)

    def what_cannot_be_read_is_noted_without_its_words(self):
        """A patient's number and words, where no function can do anything with them."""
        said = f"{self.place.number(177)} has {WORDS[1]}"
        records = {"Records": [{"messageId": "unreadable", "body": said, "Sns": {"TopicArn": said, "MessageId": "unreadable", "Message": said},
                                "dynamodb": {"SequenceNumber": "17", "NewImage": {"pk": {"S": said}}}}]}
        functions = self.emulator.client("lambda")
        for event, names in ((records, ("ContactEvents", "DomainEvents", "Numbers", "InboundTexts", "Appointments")), (said, ("AttemptTimer", "Desk", "DirectoryDesk", "Page"))):
            for name in names:
                functions.invoke(FunctionName=f"{STACK}-{name}:live", Payload=json.dumps(event).encode())
        for note in ("Message unreadable was not taken: ", "the notification unreadable is neither ", "Record 17 cannot be (read|counted): ", "MismatchedInputException: ",
                     "a wake-up names its callback: "):
            self.logs.expect(note)

    def the_page_is_served_to_whoever_asks(self):
        status, headers, body = self.stack.desk("GET", "/")
        claim(f"the page is served: {status}", status == 200 and headers["Content-Type"].startswith("text/html"))
        policy = headers["Content-Security-Policy"]
        claim(f"nothing runs in it but its own: {policy}", "default-src 'none'" in policy and "frame-ancestors 'none'" in policy)
        claim("it may ask the issuer for tokens", f"{self.stack.sign_in.pages}" in policy)
        for header, value in {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}.items():
            claim(f"{header} is {headers[header]}", headers[header] == value)
        status, of_config, config = self.stack.desk("GET", "/app/config.json")
        sign_in = json.loads(_unzipped(of_config, config))["signIn"]
        claim(f"it is said where to sign in: {sign_in}", sign_in["authorization"] == f"{self.stack.sign_in.pages}/oauth2/authorize"
              and self.stack.sign_in.client_id in sign_in.values())
        script = re.search(r'src="(/?app/[^"]+\.js)"', _unzipped(headers, body))[1]
        claim("its script is served", self.stack.desk("GET", f"/{script.lstrip('/')}")[0] == 200)

    def another_instances_call_is_dropped(self):
        asked = self.call(120, instance=OTHER_INSTANCE)
        self.call(121)
        self.callback_of(121)
        until("nothing is left in the queue", lambda: self.left_in("ContactQueueArn") == 0, LONG)
        claim("nobody asked Connect of it", asked not in str(self.emulator.connects()["asked"]))
        claim("it opened nothing", not self.callbacks(120))
        claim("it is not among the dead", self.left_in("ContactDeadLettersArn") == 0)

    def connect_says_too_many_requests(self):
        self.emulator.connects(busy=2)  # a third time would send it back to the queue, for six minutes
        contact = self.call(130)
        self.callback_of(130)
        tries = [one for one in self.emulator.connects()["asked"] if one.get("ContactId") == contact]
        claim(f"it was asked again: {tries}", len(tries) > 2)

    def a_lost_event_is_found_in_connects_list(self):
        contact = str(uuid.uuid4())
        self.emulator.connects(contacts=[self.contact(contact, 140, time.time() - 15 * 60)])

        def run_again():  # the first run only notes where to begin, to the second
            self.invoke("Reconciler")
            return self.callbacks(140)

        until("the lost call has a callback", run_again, LONG)

    def a_patients_text_reaches_the_callback(self):
        said = {"originationNumber": self.place.number(121), "destinationNumber": self.place.number(101), "messageBody": WORDS[0], "messageKeyword": "K",
                "inboundMessageId": str(uuid.uuid4())}
        self.emulator.client("sns").publish(TopicArn=self.stack.outputs["InboundTextsTopicArn"], Message=json.dumps(said))
        until("the text stands in the history", lambda: WORDS[0] in str(self.callbacks(121)), LONG)

    def every_other_function_does_what_it_is_there_for(self):
        for name in ("Sweeper", "WeeklyReports", "Tasks"):
            self.invoke(name)
        until("the calls are counted", lambda: self.table.query(
            TableName=self.stack.outputs["TableName"], KeyConditionExpression="pk = :numbers", ExpressionAttributeValues={":numbers": {"S": "numbers"}})["Items"], LONG)
        self.ringback("numbers", "recount", "--function", self.stack.outputs["NumbersKeeperName"])
        kept = self.ringback("consent", self.place.number(110), "--because", "a scene", "--function", self.stack.outputs["RecordsKeeperName"])
        claim(f"the ledger tells of consent and text: {kept}", "texts-allowed" in kept and ("text-sent" in kept or not self.place.may_text))

    def a_flow_hears_that_there_is_a_callback(self):
        event = json.loads((ROOT / "events/caller-flow.json").read_text())
        event["Details"]["ContactData"] |= {"InstanceARN": INSTANCE, "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": self.place.number(121)},
                                            "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": self.place.number(100)}}
        answer = self.invoke("CallerFlow", event)
        claim(f"the flow hears of it: {answer}", answer.get("result") == "ok" and answer.get("callback") != "no")

    def an_administrator_puts_a_directory_in_force(self):
        file = yaml.safe_load(self.place.directory(INSTANCE))
        file["locations"][0]["name"] = "Oak Street East"
        token = self.stack.sign_in.tokens("ops@sunrise.example")["IdToken"]
        status, _, body = self.stack.desk("POST", "/directory/apply", token, {"against": 1, "file": file})
        claim(f"it is version 2: {status} {body[:300]}", status == 200 and json.loads(body)["version"] == 2)

    def what_is_dead_is_redriven(self):
        queue = self.stack.outputs["ContactQueueArn"]
        # Ten tries at six minutes are an hour: here they are ten seconds.
        url = self.url("ContactQueueArn")
        patience = self.queues.get_queue_attributes(QueueUrl=url, AttributeNames=["VisibilityTimeout"])["Attributes"]
        self.queues.set_queue_attributes(QueueUrl=url, Attributes={"VisibilityTimeout": "1"})
        lost = self.call(150, known=False)
        self.logs.expect(f"Message .* was not taken: event .*: Connect knows no contact {lost}")
        until("what Connect cannot tell of is among the dead", lambda: self.left_in("ContactDeadLettersArn") == 1, 2 * LONG)
        claim("it opened nothing", not self.callbacks(150))
        self.queues.set_queue_attributes(QueueUrl=url, Attributes=patience)
        self.emulator.connects(contacts=[self.contact(lost, 150, time.time() - 60)])
        said = self.ringback("redrive", "--from", self.stack.outputs["ContactDeadLettersArn"], "--to", queue)
        claim(f"one contact is redriven: {said}", "1 message" in said)
        self.callback_of(150)

    def operations_are_told_of_every_alarm_and_of_the_key(self):
        """The figures that AWS writes are put in here, one over each alarm's threshold."""
        watch = self.emulator.client("cloudwatch")
        alarms = watch.describe_alarms(MaxRecords=100)["MetricAlarms"]
        claim(f"the alarms stand: {len(alarms)}", len(alarms) > 25)
        for alarm in alarms:
            beyond = alarm["Threshold"] + (1 if alarm["ComparisonOperator"].startswith("Greater") else -1)
            watch.put_metric_data(Namespace=alarm["Namespace"], MetricData=[
                {"MetricName": alarm["MetricName"], "Dimensions": alarm["Dimensions"], "Value": max(0, beyond)}])
        for alarm in alarms:
            said = f'"AlarmName": "{alarm["AlarmName"]}"'
            until(f"operations are told of {alarm['AlarmName']}", lambda: said in self.subscriber.told_to_operations(), LONG)
        key = self.stack.outputs["KeyArn"]
        detail = {"eventSource": "kms.amazonaws.com", "eventName": "DisableKey", "userIdentity": {"arn": "arn:aws:iam::000000000000:user/who"}, "resources": [{"ARN": key}]}
        self.events.put_events(Entries=[{"Source": "aws.kms", "DetailType": "AWS API Call via CloudTrail", "Resources": [key], "Detail": json.dumps(detail)}])
        until("operations are told that somebody disables the key", lambda: "the key is in danger: DisableKey by arn:aws:iam" in self.subscriber.told_to_operations(), LONG)

    def a_second_deployment_keeps_what_is_kept(self, template):
        before = {item["id"]["S"]: item["history"] for last in (110, 121, 130) for item in self.callbacks(last)}
        self.stack.deploy(template, SignInEmails="unmarked", SignInScopes="openid email profile")
        functions = self.emulator.client("lambda")
        for name in [one["FunctionName"] for one in functions.list_functions(MaxItems=100)["Functions"]]:
            live, latest = (functions.get_function_configuration(FunctionName=name, Qualifier=which)["Environment"] for which in ("live", "$LATEST"))
            claim(f"what new parameters say reaches what runs: {name}", live == latest)
        after = {item["id"]["S"]: item["history"] for last in (110, 121, 130) for item in self.callbacks(last)}
        claim("no callback and no entry of a history is gone", len(before) == 3 and all(_begins(after[one], before[one]) for one in before))
        self.the_desk_knows_who_may_see_what()
        self.call(160)
        self.callback_of(160)

    def nothing_was_denied_and_nothing_went_wrong(self):
        # A callback is saved before what follows from it is asked of AWS: only a call that has left the queue is done with.
        until("no call is being taken", lambda: self.left_in("ContactQueueArn") == 0, LONG)
        self.logs.nothing_was_denied()
        wrong = self.emulator.connects()["wrong"]
        claim("what Connect was asked and has answered is as its model says: " + "\n".join(wrong[:10]), not wrong)
        for dead in ("ContactDeadLettersArn", "WakeUpDeadLettersArn", "EventDeadLettersArn", "TextDeadLettersArn"):
            claim(f"{dead} is empty", self.left_in(dead) == 0)
        self.logs.every_function_is_heard()
        self.logs.nothing_else_failed()
        self.logs.nothing_is_told_of_patients()

    # ---------------------------------------------------------------- what happens outside

    def call(self, last, ended=5, instance=INSTANCE, known=True, kind="DISCONNECTED"):
        """A patient calls and nobody answers. Connect tells of it on the account's bus; gives the contact's id."""
        contact = str(uuid.uuid4())
        if known:
            self.emulator.connects(contacts=[self.contact(contact, last, time.time() - ended)])
        detail = {"eventType": kind, "contactId": contact, "initialContactId": contact, "channel": "VOICE", "instanceArn": instance, "initiationMethod": "INBOUND"}
        put = self.events.put_events(Entries=[{"Source": "aws.connect", "DetailType": "Amazon Connect Contact Event", "Resources": [instance], "Detail": json.dumps(detail)}])
        claim(f"the bus takes the event: {put}", not put["FailedEntryCount"])
        return contact

    def contact(self, contact, last, ended):
        return {"Id": contact, "Arn": f"{INSTANCE}/contact/{contact}", "InitiationMethod": "INBOUND", "Channel": "VOICE",
                "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": self.place.number(last)},
                "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": self.place.number(100)},
                "InitiationTimestamp": ended - 60, "DisconnectTimestamp": ended, "Attributes": {"ringback_text_consent": "yes"}}

    def invoke(self, name, event=None):
        answer = self.emulator.client("lambda").invoke(FunctionName=f"{STACK}-{name}:live", Payload=json.dumps(event or {}).encode())
        said = answer["Payload"].read().decode()
        claim(f"{name} does not fail: {said}", "FunctionError" not in answer)
        return json.loads(said or "null")

    def ringback(self, *arguments):
        return self.stack.run([ROOT / "ringback", *arguments])

    # ---------------------------------------------------------------- what is to be seen

    def items(self):
        return self.table.scan(TableName=self.stack.outputs["TableName"], ConsistentRead=True)["Items"]

    def callbacks(self, last):
        return [item for item in self.items() if item["pk"]["S"] == self.place.number(last) and "history" in item]

    def callback_of(self, last, seconds=LONG):
        return until(f"a callback of the caller {last}", lambda: self.callbacks(last), seconds)[0]

    def text_to(self, last, words):
        until(f"a text to {last}", lambda: words in str(self.emulator.texts(self.place.number(last))), LONG)

    def url(self, output):
        return self.queues.get_queue_url(QueueName=self.stack.outputs[output].split(":")[-1])["QueueUrl"]

    def left_in(self, output):
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        return sum(int(n) for n in self.queues.get_queue_attributes(QueueUrl=self.url(output), AttributeNames=names)["Attributes"].values())


def _begins(history, earlier):
    """A history is a list of entries; the sweeper may have added some."""
    return history["L"][:len(earlier["L"])] == earlier["L"]


def _unzipped(headers, body):
    return (gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" else body).decode()
