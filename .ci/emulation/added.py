"""What MiniStack lacks and the stack uses, added to it in its own process. lacking.yaml says of each what MiniStack says without it."""

import json
import re
from urllib.parse import parse_qs

import ministack.app as app
import ministack.core.iam_actions as actions
import ministack.services.apigateway as gateway
import ministack.services.cloudformation as cloudformation
import ministack.services.cloudformation.engine as engine
import ministack.services.cloudformation.provisioners as provisioners
import ministack.services.eventbridge as events
import ministack.services.sns as sns
import ministack.services.sqs as sqs

ADDED = {}


def adds(name):
    def register(add):
        ADDED[name] = add
        return add

    return register


@adds("nested-transforms")
def nested_transforms():
    """A nested template of SAM is SAM's to make something of too. Only what makes nested stacks looks for this function when it is called."""
    parse = engine._parse_template
    engine._parse_template = lambda body: engine._apply_transforms(parse(body))


@adds("nested-updates")
def nested_updates():
    """When a nested stack is updated, what did not change keeps its attributes."""
    update = provisioners._update_resource

    def updated(kind, physical_id, old, new, stack, logical_id=None, attributes=None):
        if attributes is None:
            attributes = cloudformation._stacks[stack]["_resources"].get(logical_id, {}).get("Attributes")
        return update(kind, physical_id, old, new, stack, logical_id, attributes)

    provisioners._update_resource = updated


@adds("routes-of-a-body")
def routes_of_a_body():
    """Makes integrations, routes and authorizers of what an HTTP API's `Body` says, as API Gateway imports it; anew when it changes."""
    handlers = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
    create, update = handlers["create"], handlers["update"]

    def created(logical_id, properties, stack):
        api, attributes = create(logical_id, properties, stack)
        _import(api, properties.get("Body") or {})
        return api, attributes

    def updated(physical_id, old, new, stack, logical_id=None):
        changed = update(physical_id, old, new, stack, logical_id)
        for made in (gateway._routes, gateway._integrations, gateway._authorizers):
            made[physical_id] = {}
        _import(physical_id, new.get("Body") or {})
        return changed

    handlers.update(create=created, update=updated)


def _import(api, body):
    def made(answer, key):
        return json.loads(answer[2])[key]

    authorizers = {}
    for name, scheme in body.get("components", {}).get("securitySchemes", {}).items():
        said = scheme["x-amazon-apigateway-authorizer"]
        authorizers[name] = made(gateway._create_authorizer(api, {
            "name": name, "authorizerType": said["type"].upper(), "jwtConfiguration": said["jwtConfiguration"],
            "identitySource": [said["identitySource"]]}), "authorizerId")
    for path, methods in body.get("paths", {}).items():
        for method, operation in methods.items():
            said = operation["x-amazon-apigateway-integration"]
            integration = made(gateway._create_integration(api, {
                "integrationType": said["type"].upper(), "integrationUri": said["uri"],
                "payloadFormatVersion": said["payloadFormatVersion"]}), "integrationId")
            route = {"routeKey": f"{method.upper()} {path}", "target": f"integrations/{integration}"}
            # Security of its own goes before that of the whole document.
            for requirement in operation.get("security", body.get("security", [])):
                for name in requirement.keys() & authorizers.keys():
                    route |= {"authorizationType": "JWT", "authorizerId": authorizers[name]}
            gateway._create_route(api, route)


@adds("aws-sources")
def aws_sources():
    events._put_events.__defaults__ = (True,)


@adds("tls")
def tls():
    """What comes over the loopback interface counts as come over TLS."""
    pin = app.pin_request_origin
    app.pin_request_origin = lambda address, _secure: pin(address, True)


@adds("opt-outs")
def opt_outs():
    """Nobody has opted out at the carrier."""
    handle = sns.handle_request

    async def handled(method, path, headers, body, query):
        if parse_qs((body or b"").decode()).get("Action") == ["CheckIfPhoneNumberIsOptedOut"]:
            answer = "CheckIfPhoneNumberIsOptedOut"
            return sns._xml(200, f"{answer}Response", f"<{answer}Result><isOptedOut>false</isOptedOut></{answer}Result>")
        return await handle(method, path, headers, body, query)

    sns.handle_request = handled


@adds("redrive")
def redrive():
    """Moves what is visible in a dead-letter queue, at once."""
    tasks = []

    def start(data, _url):
        source, destination = (sqs._queue_by_arn(data[key]) for key in ("SourceArn", "DestinationArn"))
        moved = source["messages"][:]
        for message in moved:
            sqs._act_send_message({"MessageBody": message["body"]}, destination["url"])
            source["messages"].remove(message)
        tasks.insert(0, {"Status": "COMPLETED", "SourceArn": data["SourceArn"], "DestinationArn": data["DestinationArn"],
                         "ApproximateNumberOfMessagesMoved": len(moved), "ApproximateNumberOfMessagesToMove": len(moved), "StartedTimestamp": 0})
        return {"TaskHandle": f"moved-{len(tasks)}"}

    def list_tasks(data, _url):
        return {"Results": [task for task in tasks if task["SourceArn"] == data["SourceArn"]][:data.get("MaxResults", 1)]}

    sqs._HANDLERS.update(StartMessageMoveTask=start, ListMessageMoveTasks=list_tasks)


@adds("leading-keys")
def leading_keys():
    """The condition key dynamodb:LeadingKeys: the partition keys that a request names."""
    context = actions.dynamodb_service_context

    def with_keys(body):
        keys = _partition_keys(json.loads(body or b"{}"))
        return context(body) | ({"dynamodb:LeadingKeys": keys} if keys else {})

    actions.dynamodb_service_context = with_keys


def _partition_keys(request):
    if "TransactItems" in request:
        return sorted({key for item in request["TransactItems"] for one in item.values() for key in _partition_keys(one)})
    if "RequestItems" in request:
        return sorted({key["pk"]["S"] for table in request["RequestItems"].values() for key in table["Keys"]})
    if "Key" in request or "Item" in request:
        return [(request.get("Key") or request["Item"])["pk"]["S"]]
    names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
    return [values[value]["S"] for name, value in re.findall(r"([#\w]+)\s*=\s*(:\w+)", request.get("KeyConditionExpression", ""))
            if names.get(name, name) in ("pk", "id", "worklist", "watch")]


@adds("topic-protocol")
def topic_protocol():
    """The condition key sns:Protocol."""
    context = actions.request_tag_context

    def with_protocol(service, action, body, parameters):
        protocol = parse_qs((body or b"").decode(errors="replace")).get("Protocol") if service == "sns" else None
        return context(service, action, body, parameters) | ({"sns:Protocol": protocol[0]} if protocol else {})

    actions.request_tag_context = with_protocol


@adds("schedule-group")
def schedule_group():
    """The ARN of a schedule has its group, which stands in the body of a request that makes or changes one, and else in its query."""
    resource = actions.extract_resource_arn

    def with_group(service, method, path, headers, body, query, *more):
        arn = resource(service, method, path, headers, body, query, *more)
        if service == "scheduler" and ":schedule/default/" in arn:
            group = json.loads(body).get("GroupName") if method in ("POST", "PUT") else (query.get("groupName") or [None])[0]
            return arn.replace(":schedule/default/", f":schedule/{group or 'default'}/")
        return arn

    actions.extract_resource_arn = with_group
