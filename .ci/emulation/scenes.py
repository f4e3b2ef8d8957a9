"""What the deployed stack must do. Each scene begins with what happens outside of it, and ends with what is to be seen outside of it."""

import json
import time
import uuid

from stack import INSTANCE, Red, until

LONG = 90  # seconds: a function's first start on a busy machine


class Scenes:
    def __init__(self, stack, place):
        self.stack, self.place = stack, place
        self.emulator = stack.emulator
        self.table, self.events = self.emulator.client("dynamodb"), self.emulator.client("events")

    def a_missed_call_opens_a_callback(self):
        self.call(110)
        self.callback_of(110)

    def call(self, last, ended=5, instance=INSTANCE, known=True, kind="DISCONNECTED"):
        """A patient calls and nobody answers. Connect tells of it on the account's bus; gives the contact's id."""
        now, contact = time.time(), str(uuid.uuid4())
        if known:
            self.emulator.connects(contacts=[self.contact(contact, last, now - ended)])
        self.tell(contact, instance, kind)
        return contact

    def contact(self, contact, last, ended):
        return {"Id": contact, "Arn": f"{INSTANCE}/contact/{contact}", "InitiationMethod": "INBOUND", "Channel": "VOICE",
                "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": self.place.number(last)},
                "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": self.place.number(100)},
                "InitiationTimestamp": ended - 60, "DisconnectTimestamp": ended, "Attributes": {"ringback_text_consent": "yes"}}

    def tell(self, contact, instance=INSTANCE, kind="DISCONNECTED"):
        detail = {"eventType": kind, "contactId": contact, "initialContactId": contact, "channel": "VOICE", "instanceArn": instance, "initiationMethod": "INBOUND"}
        put = self.events.put_events(Entries=[{"Source": "aws.connect", "DetailType": "Amazon Connect Contact Event", "Resources": [instance], "Detail": json.dumps(detail)}])
        if put["FailedEntryCount"]:
            raise Red(f"the bus did not take the event: {put['Entries']}")

    def callbacks(self, last):
        found = self.table.scan(TableName=self.stack.outputs["TableName"])["Items"]
        return [item for item in found if item["pk"]["S"] == self.place.number(last) and "history" in item]

    def callback_of(self, last, seconds=LONG):
        return until(f"a callback of the caller {last}", lambda: self.callbacks(last), seconds)[0]
