"""Amazon Connect, as far as Ringback asks it: contacts that a scene tells of. Each request and each answer is held against botocore's own model of the service,
and each caller against the policies of its role. PUT /scene changes what it knows; GET /scene says what was asked, and what was wrong with it."""

import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

import botocore.session
from botocore.validate import ParamValidator

MODEL = botocore.session.get_session().get_service_model("connect")
UNASKED = ("Attributes", "SystemEndpoint", "CustomerEndpoint", "Arn")


def _operations():
    for name in ("DescribeContact", "ListAssociatedContacts", "SearchContacts"):
        operation = MODEL.operation_model(name)
        parts = re.split(r"\{(\w+)\+?\}", operation.http["requestUri"])
        pattern = "".join(f"(?P<{part}>[^/]+)" if n % 2 else re.escape(part) for n, part in enumerate(parts))
        yield operation.http["method"], re.compile(pattern), operation


OPERATIONS = list(_operations())


class Scene:
    """What the stand-in knows, and what it was asked."""

    def __init__(self):
        self.lock = threading.Lock()
        self.contacts, self.busy, self.asked, self.wrong = {}, 0, [], []

    def change(self, told):
        with self.lock:
            for contact in told.get("contacts", []):
                self.contacts[contact["Id"]] = contact
            for contact in told.get("forget", []):
                self.contacts.pop(contact, None)
            self.busy = told.get("busy", self.busy)  # so many requests are answered with 429

    def is_busy(self):
        with self.lock:
            busy, self.busy = self.busy > 0, max(0, self.busy - 1)
            return busy

    def answer(self, name, request):
        with self.lock:
            contacts = list(self.contacts.values())
        if name == "DescribeContact":
            return {"Contact": self.contacts[request["ContactId"]]} if request["ContactId"] in self.contacts else None
        if name == "ListAssociatedContacts":
            chain = [one for one in contacts if request["ContactId"] in (one["Id"], one.get("InitialContactId"))]
            return {"ContactSummaryList": [_summary(one) for one in chain]}
        span = request["TimeRange"]
        listed = [one for one in contacts if span["StartTime"] <= one["DisconnectTimestamp"] <= span["EndTime"]]
        return {"Contacts": [{key: value for key, value in one.items() if key not in UNASKED} for one in listed], "TotalCount": len(listed)}


def _summary(contact):
    renamed = {"Id": "ContactId", "Arn": "ContactArn"}
    return {renamed.get(key, key): value for key, value in contact.items()
            if key not in ("Attributes", "CustomerEndpoint", "SystemEndpoint")}


def _read(operation, matched, query, body):
    """The request as the model's members; what it does not know of stays, so that it is found."""
    request = {name: unquote(value) for name, value in matched.groupdict().items()}
    wire = {member.serialization.get("name", name): name for name, member in operation.input_shape.members.items()}
    request |= {wire.get(name, name): values[0] for name, values in query.items()}
    request |= {wire.get(name, name): value for name, value in (json.loads(body) if body else {}).items()}
    for name, value in request.items():
        member = operation.input_shape.members.get(name)
        if member is not None and member.type_name == "integer":
            request[name] = int(value)
    return request


def allowed(access_key, action, resource):
    """By MiniStack's reading of the policies of whose key it is."""
    from ministack.core.iam_evaluator import EvalContext, evaluate, resolve_principal

    principal = resolve_principal(access_key, "000000000000")
    if getattr(principal, "policies", None) is None:
        return True
    context = EvalContext(principal_arn=principal.arn, principal_type=principal.type, principal_account=principal.account,
                          action=action, resource_arn=resource, region="us-east-1", principal_keys=principal.keys)
    if evaluate(context, principal.policies).decision == "Allow":
        return True
    print(f"AccessDenied: {principal.arn} {action} {resource}", flush=True)
    return False


class Handler(BaseHTTPRequestHandler):
    scene = Scene()
    protocol_version = "HTTP/1.1"

    def do(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/scene":
            if body:
                self.scene.change(json.loads(body))
            return self.send(200, {"asked": self.scene.asked, "wrong": self.scene.wrong})
        url = urlsplit(self.path)
        for method, pattern, operation in OPERATIONS:
            matched = pattern.fullmatch(url.path) if method == self.command else None
            if matched:
                return self.operate(operation, _read(operation, matched, parse_qs(url.query), body))
        self.scene.wrong.append(f"{self.command} {self.path}: no operation that the stand-in has")
        return self.send(404, {"Message": "no such operation"}, "ResourceNotFoundException")

    do_GET = do_POST = do_PUT = do

    def operate(self, operation, request):
        name = operation.name
        self.scene.asked.append({"operation": name, "at": time.time()} | {key: request[key] for key in ("ContactId",) if key in request})
        self.check(f"{name}'s request", request, operation.input_shape)
        key = re.search(r"Credential=(\w+)/", self.headers.get("Authorization", ""))
        instance = f"arn:aws:connect:us-east-1:000000000000:instance/{request['InstanceId']}"
        resource = instance if name == "SearchContacts" else f"{instance}/contact/{request['ContactId']}"
        if not key or not allowed(key[1], f"connect:{name}", resource):
            return self.send(403, {"Message": f"not authorized to perform: connect:{name}"}, "AccessDeniedException")
        if self.scene.is_busy():
            return self.send(429, {"Message": "Too many requests"}, "TooManyRequestsException")
        answer = self.scene.answer(name, request)
        if answer is None:
            return self.send(404, {"Message": "Contact not found"}, "ResourceNotFoundException")
        self.check(f"{name}'s answer", answer, operation.output_shape)
        return self.send(200, answer)

    def check(self, what, told, shape):
        errors = ParamValidator().validate(told, shape)
        if errors.has_errors():
            self.scene.wrong.append(f"{what}: {errors.generate_report()}")

    def send(self, status, answer, error=None):
        body = json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        if error:
            self.send_header("x-amzn-ErrorType", error)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(port):
    threading.Thread(target=ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever, daemon=True).start()
