"""An emulator in a process of its own, and the stack that is deployed to it."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import quote

import boto3
from botocore.config import Config

from build import ROOT, WORK

ACCOUNT, REGION, STACK = "000000000000", "us-east-1", "ringback"
INSTANCE = f"arn:aws:connect:{REGION}:{ACCOUNT}:instance/11111111-2222-3333-4444-555555555555"
OTHER_INSTANCE = INSTANCE[:-1] + "9"
ADMINISTRATOR = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": REGION, "AWS_DEFAULT_REGION": REGION}


class Red(Exception):
    """What was claimed does not hold."""


def claim(what, holds):
    """Red unless it holds."""
    if not holds:
        raise Red(f"not so: {what}")


def until(what, look, seconds):
    """Looks again and again, and gives what it has found; red when the time is up."""
    end = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise Red(f"{what}: not within {seconds} s")
        time.sleep(0.2)


def instant(seconds):
    """In UTC, as text."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Emulator:
    """MiniStack with IAM on, plain or with what added.py adds and Connect's stand-in."""

    def __init__(self, kind):
        self.port, self.connect = free_port(), free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        folder = WORK / kind
        folder.mkdir(parents=True, exist_ok=True)
        self.log = folder / "emulator.log"
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TMPDIR": str(folder), "TZ": "UTC", "LANG": "C.UTF-8"} | ADMINISTRATOR | {
            "AUTH": "true", "BIND_HOST": "127.0.0.1", "MINISTACK_HOST": "127.0.0.1", "GATEWAY_PORT": str(self.port), "IOT_MTLS_ENABLED": "0",
            "LOG_LEVEL": "INFO", "AWS_ENDPOINT_URL": self.endpoint, "AWS_ENDPOINT_URL_CONNECT": f"http://127.0.0.1:{self.connect}"}
        with open(self.log, "w") as log:
            self.process = subprocess.Popen([sys.executable, Path(__file__).parent / "server.py", kind, str(self.connect)],
                                            env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True, cwd=folder)
        try:
            until("MiniStack answers", self._answers, 60)
        except Red:
            self.close()
            raise

    def _answers(self):
        if self.process.poll() is not None:
            raise Red(f"MiniStack ended at once: {self.log.read_text()[-2000:]}")
        try:
            return urllib.request.urlopen(f"{self.endpoint}/_ministack/health", timeout=2).status == 200
        except OSError:
            return False

    def client(self, service, **credentials):
        keys = credentials or {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
        return boto3.client(service, endpoint_url=self.endpoint, region_name=REGION, config=Config(retries={"max_attempts": 1}), **keys)

    def connects(self, **told):
        """Tells Connect's stand-in something; gives what it was asked and what was wrong with it."""
        request = urllib.request.Request(f"http://127.0.0.1:{self.connect}/scene", method="PUT", data=json.dumps(told).encode())
        return json.load(urllib.request.urlopen(request, timeout=10))

    def texts(self, number):
        """The texts that went to a phone."""
        return json.load(urllib.request.urlopen(f"{self.endpoint}/_ministack/sns/sms-messages?phoneNumber={quote(number)}", timeout=10))

    def close(self):
        """Ends it, and the functions with it: they are of its session."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self.process.pid, 9)
        except ProcessLookupError:
            pass


class Stack:
    """What `sam deploy` made of a template on an emulator."""

    def __init__(self, emulator, sign_in):
        self.emulator, self.sign_in, self.outputs = emulator, sign_in, {}

    def run(self, command, ends=0, credentials=ADMINISTRATOR, **more):
        """Runs a command with the emulator as AWS; red, with what it said, when it ends otherwise."""
        environment = os.environ | ADMINISTRATOR | credentials | {"AWS_ENDPOINT_URL": self.emulator.endpoint, "SAM_CLI_TELEMETRY": "0", "SAM_CLI_POLL_DELAY": "0.3"}
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300, **more)
        if done.returncode != ends:
            raise Red(f"{Path(command[0]).name} {command[1]} ended with {done.returncode}:\n{done.stdout[-3000:]}")
        return done.stdout

    def desk(self, method, path, token=None, body=None):
        """Asks the deployed API; gives status, headers and body."""
        host = self.outputs["DeskUrl"].removeprefix("https://").split(".")[0] + f".execute-api.127.0.0.1:{self.emulator.port}"
        headers = {"Host": host, "Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(self.emulator.endpoint + path, method=method, headers=headers,
                                         data=None if body is None else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.headers, refused.read()


class SignIn:
    """A user pool, as a practice has one, with the people of the directory who are asked for."""

    def __init__(self, emulator):
        self.cognito = emulator.client("cognito-idp")
        self.pool = self.cognito.create_user_pool(PoolName="practice", UsernameAttributes=["email"], AutoVerifiedAttributes=["email"])["UserPool"]["Id"]
        self.issuer = f"https://cognito-idp.{REGION}.amazonaws.com/{self.pool}"
        self.pages = f"https://practice.auth.{REGION}.amazoncognito.com"
        self.client_id = self.app()

    def app(self):
        flows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]
        return self.cognito.create_user_pool_client(UserPoolId=self.pool, ClientName="desk", ExplicitAuthFlows=flows)["UserPoolClient"]["ClientId"]

    def tokens(self, person, client=None):
        password = "An-invented-1"
        try:
            self.cognito.admin_create_user(UserPoolId=self.pool, Username=person, MessageAction="SUPPRESS", UserAttributes=[
                {"Name": "email", "Value": person}, {"Name": "email_verified", "Value": "true"}])
            self.cognito.admin_set_user_password(UserPoolId=self.pool, Username=person, Password=password, Permanent=True)
        except self.cognito.exceptions.UsernameExistsException:
            pass
        return self.cognito.admin_initiate_auth(UserPoolId=self.pool, ClientId=client or self.client_id, AuthFlow="ADMIN_USER_PASSWORD_AUTH",
                                                AuthParameters={"USERNAME": person, "PASSWORD": password})["AuthenticationResult"]
