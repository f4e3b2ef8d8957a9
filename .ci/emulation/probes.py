"""Asks a MiniStack that nothing was added to for each thing that lacking.yaml says it lacks: it must say so still, in the words that stand there."""

import json
import urllib.error
import urllib.request
import uuid

from botocore.exceptions import ClientError

from build import lacking
from stack import ACCOUNT, REGION, Red, until

PROBES = {}


def probes(name):
    def register(probe):
        PROBES[name] = probe
        return probe

    return register


def all_that_is_lacking_is_lacking(plain):
    wrong = []
    for resource in lacking()["resources"]:
        wrong += _compare(resource["type"], resource["says"], lambda said=resource: _resource(plain, said))
    for added in lacking()["added"]:
        wrong += _compare(added["name"], added["says"], lambda said=added: PROBES[said["name"]](plain))
    if wrong:
        raise Red("lacking.yaml is not as it is:\n" + "\n".join(wrong))


def _compare(name, says, ask):
    try:
        said = ask()
    except ClientError as refused:
        said = str(refused)
    if said and says in said:
        return []
    return [f"{name} is lacking no more: take it out of lacking.yaml" if said is None else f"{name}: it says {said!r}, and not {says!r}"]


def _resource(plain, resource):
    stacks, name = plain.client("cloudformation"), f"probe-{uuid.uuid4().hex[:8]}"
    template = {"Resources": {"It": {"Type": resource["type"], "Properties": resource["with"]}}}
    stacks.create_stack(StackName=name, TemplateBody=json.dumps(template), Capabilities=["CAPABILITY_AUTO_EXPAND"])
    until("the probe has ended", lambda: not stacks.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"].endswith("IN_PROGRESS"), 30)
    failed = [event["ResourceStatusReason"] for event in stacks.describe_stack_events(StackName=name)["StackEvents"]
              if event["ResourceStatus"] == "CREATE_FAILED"]
    return failed[-1] if failed else None


@probes("nested-transforms")
def _nested(plain):
    url = _stored(plain, "sam", {"Transform": "AWS::Serverless-2016-10-31", "Resources": {"It": {"Type": "AWS::Serverless::SimpleTable"}}})
    return _resource(plain, {"type": "AWS::CloudFormation::Stack", "with": {"TemplateURL": url}})


@probes("nested-updates")
def _nested_updates(plain):
    url = _stored(plain, "logs", {"Parameters": {"It": {"Type": "String"}}, "Resources": {"Log": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "it"}}},
                                  "Outputs": {"Log": {"Value": {"Fn::GetAtt": ["Log", "Arn"]}}}})
    stacks = plain.client("cloudformation")

    def template(it):
        return json.dumps({"Resources": {"It": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": url, "Parameters": {"It": it}}}}})

    def ended():
        return not stacks.describe_stacks(StackName="nested")["Stacks"][0]["StackStatus"].endswith("IN_PROGRESS")

    stacks.create_stack(StackName="nested", TemplateBody=template("1"))
    until("the probe stands", ended, 30)
    stacks.update_stack(StackName="nested", TemplateBody=template("2"))
    until("the probe is another", ended, 30)
    return next((event["ResourceStatusReason"] for event in stacks.describe_stack_events(StackName="nested")["StackEvents"]
                 if event["ResourceStatus"] == "UPDATE_FAILED"), None)


def _stored(plain, name, template):
    """The address of a template that is in a bucket."""
    files = plain.client("s3")
    files.create_bucket(Bucket="probe")
    files.put_object(Bucket="probe", Key=name, Body=json.dumps(template))
    return f"https://s3.{REGION}.amazonaws.com/probe/{name}"


@probes("routes-of-a-body")
def _routes(plain):
    body = {"openapi": "3.0.1", "info": {"title": "it", "version": "1"}, "paths": {"/it": {"get": {"x-amazon-apigateway-integration": {
        "type": "http_proxy", "httpMethod": "GET", "uri": "http://127.0.0.1:1/", "payloadFormatVersion": "1.0"}}}}}
    stacks = plain.client("cloudformation")
    stacks.create_stack(StackName="routes", TemplateBody=json.dumps({"Resources": {"It": {"Type": "AWS::ApiGatewayV2::Api", "Properties": {"Body": body}}}}))
    until("the API stands", lambda: stacks.describe_stacks(StackName="routes")["Stacks"][0]["StackStatus"] == "CREATE_COMPLETE", 30)
    host = f"{plain.client('apigatewayv2').get_apis()['Items'][0]['ApiId']}.execute-api.127.0.0.1:{plain.port}"
    try:
        urllib.request.urlopen(urllib.request.Request(f"{plain.endpoint}/it", headers={"Host": host}), timeout=10)
    except urllib.error.HTTPError as refused:
        return None if refused.code >= 500 else refused.read().decode()


@probes("aws-sources")
def _sources(plain):
    return plain.client("events").put_events(Entries=[{"Source": "aws.connect", "DetailType": "it", "Detail": "{}"}])["Entries"][0].get("ErrorMessage")


@probes("tls")
def _tls(plain):
    queues = plain.client("sqs")
    url = queues.create_queue(QueueName="tls")["QueueUrl"]
    deny = {"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "sqs:ReceiveMessage", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
    queues.set_queue_attributes(QueueUrl=url, Attributes={"Policy": json.dumps(deny)})
    queues.receive_message(QueueUrl=url)


@probes("opt-outs")
def _opt_outs(plain):
    plain.client("sns").check_if_phone_number_is_opted_out(phoneNumber="+12125550110")


@probes("redrive")
def _redrive(plain):
    plain.client("sqs").start_message_move_task(SourceArn=f"arn:aws:sqs:{REGION}:{ACCOUNT}:it")


def _as_role(plain, service, action, condition=None, resource="*"):
    """A client of a service with a role that may do one thing."""
    roles, name = plain.client("iam"), f"it-{uuid.uuid4().hex[:8]}"
    trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}]}
    arn = roles.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
    allow = {"Effect": "Allow", "Action": action, "Resource": resource} | ({"Condition": condition} if condition else {})
    roles.put_role_policy(RoleName=name, PolicyName="it", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": [allow]}))
    keys = plain.client("sts").assume_role(RoleArn=arn, RoleSessionName="it")["Credentials"]
    return plain.client(service, aws_access_key_id=keys["AccessKeyId"], aws_secret_access_key=keys["SecretAccessKey"], aws_session_token=keys["SessionToken"])


@probes("leading-keys")
def _leading_keys(plain):
    plain.client("dynamodb").create_table(TableName="probe", BillingMode="PAY_PER_REQUEST", KeySchema=[{"AttributeName": "pk", "KeyType": "HASH"}],
                                          AttributeDefinitions=[{"AttributeName": "pk", "AttributeType": "S"}])
    _as_role(plain, "dynamodb", "dynamodb:GetItem", {"ForAnyValue:StringEquals": {"dynamodb:LeadingKeys": ["it"]}}).get_item(TableName="probe", Key={"pk": {"S": "it"}})


@probes("topic-protocol")
def _topic_protocol(plain):
    topic = plain.client("sns").create_topic(Name="it")["TopicArn"]
    _as_role(plain, "sns", "sns:Subscribe", {"StringEquals": {"sns:Protocol": "email"}}).subscribe(TopicArn=topic, Protocol="email", Endpoint="it@sunrise.example")


@probes("schedule-group")
def _schedule_group(plain):
    plain.client("scheduler").create_schedule_group(Name="it")
    _as_role(plain, "scheduler", "scheduler:CreateSchedule", resource=f"arn:aws:scheduler:{REGION}:{ACCOUNT}:schedule/it/*").create_schedule(
        Name="it", GroupName="it", ScheduleExpression="at(2030-01-01T00:00:00)", FlexibleTimeWindow={"Mode": "OFF"},
        Target={"Arn": f"arn:aws:lambda:{REGION}:{ACCOUNT}:function:it", "RoleArn": f"arn:aws:iam::{ACCOUNT}:role/it"})
