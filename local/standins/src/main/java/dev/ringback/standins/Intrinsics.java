package dev.ringback.standins;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CloudFormation's functions, evaluated for one stack of an invented account: what a name or an ARN would be once deployed. */
final class Intrinsics {

    static final String ACCOUNT = "111122223333";
    static final String REGION = "us-east-1";

    /** A table's stream is named after the moment in which it came into being. */
    private static final String STREAM_LABEL = "2026-11-01T00:00:00.000";

    private static final String OUTPUT = "Outputs.";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([A-Za-z0-9:._]+)}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode template;
    private final String stack;
    private final Map<String, String> parameters;
    private final Function<String, ObjectNode> files;
    private final Map<String, Intrinsics> nested = new HashMap<>();

    /** @param files the templates that are nested in this one, by their {@code TemplateURL} */
    Intrinsics(ObjectNode template, String stack, Map<String, String> parameters, Function<String, ObjectNode> files) {
        this.template = template;
        this.stack = stack;
        this.parameters = Map.copyOf(parameters);
        this.files = files;
    }

    ObjectNode template() {
        return template;
    }

    /** The stack that a resource of the type {@code AWS::CloudFormation::Stack} would make. */
    Intrinsics nested(String resource) {
        Intrinsics known = nested.get(resource);
        if (known != null) {
            return known;
        }
        JsonNode properties = template.path("Resources").path(resource).path("Properties");
        Map<String, String> given = new HashMap<>();
        evaluate(properties.path("Parameters"))
                .properties()
                .forEach(one -> given.put(one.getKey(), plain(one.getValue())));
        Intrinsics made = new Intrinsics(
                files.apply(properties.path("TemplateURL").asString()), stack + "-" + resource, given, files);
        nested.put(resource, made);
        return made;
    }

    /** The node with every function in it replaced by its value. */
    JsonNode evaluate(JsonNode node) {
        if (node.isArray()) {
            ArrayNode array = NODES.arrayNode();
            node.forEach(element -> keep(element).ifPresent(array::add));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1) {
            Map.Entry<String, JsonNode> only = node.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return function(only.getKey(), only.getValue());
            }
        }
        ObjectNode object = NODES.objectNode();
        node.properties()
                .forEach(
                        property -> keep(property.getValue()).ifPresent(value -> object.set(property.getKey(), value)));
        return object;
    }

    /** Whether a condition of the template holds; a condition that is not declared does. */
    boolean holds(String condition) {
        JsonNode declared = template.path("Conditions").path(condition);
        return declared.isMissingNode() || truth(declared);
    }

    private Optional<JsonNode> keep(JsonNode node) {
        JsonNode value = evaluate(node);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }

    private JsonNode function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> ref(argument.asString());
            case "Fn::GetAtt" ->
                text(attribute(argument.path(0).asString(), argument.path(1).asString()));
            case "Fn::Sub" -> text(substitute(argument));
            case "Fn::Join" -> text(join(argument));
            case "Fn::Select" ->
                evaluate(argument.path(1)).path(evaluate(argument.path(0)).asInt());
            case "Fn::Split" -> split(argument);
            case "Fn::If" -> evaluate(argument.path(holds(argument.path(0).asString()) ? 1 : 2));
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
                NODES.booleanNode(truth(NODES.objectNode().set(name, argument)));
            default -> throw new IllegalArgumentException("the laptop does not know the template function " + name);
        };
    }

    private JsonNode ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return NODES.missingNode();
        }
        return parameter(name).path("Type").asString("").equals("CommaDelimitedList")
                ? listOf(valueOf(name), ",")
                : text(valueOf(name));
    }

    private JsonNode parameter(String name) {
        return template.path("Parameters").path(name);
    }

    private String valueOf(String name) {
        if (parameters.containsKey(name)) {
            return parameters.get(name);
        }
        return switch (name) {
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::Region" -> REGION;
            case "AWS::Partition" -> "aws";
            case "AWS::StackName" -> stack;
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackId" -> arn("cloudformation", "stack/" + stack + "/1");
            default -> {
                JsonNode parameter = parameter(name);
                yield parameter.isMissingNode() ? resourceRef(name) : plain(parameter.path("Default"));
            }
        };
    }

    private String resourceRef(String name) {
        if (name.endsWith(".Alias")) {
            return attribute(name.substring(0, name.length() - ".Alias".length()), "Arn") + ":live";
        }
        return switch (type(name)) {
            case "AWS::SQS::Queue" -> "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + physicalName(name);
            case "AWS::SNS::Topic" -> attribute(name, "Arn");
            default -> physicalName(name);
        };
    }

    String attribute(String resource, String attribute) {
        if (attribute.startsWith(OUTPUT)) {
            Intrinsics of = nested(resource);
            return plain(of.evaluate(of.template
                    .path("Outputs")
                    .path(attribute.substring(OUTPUT.length()))
                    .path("Value")));
        }
        if (attribute.equals("StreamArn")) {
            return attribute(resource, "Arn") + "/stream/" + STREAM_LABEL;
        }
        if (!attribute.equals("Arn") && !attribute.equals("TopicArn")) {
            return attribute.endsWith("Name") ? physicalName(resource) : resource + "." + attribute;
        }
        String name = physicalName(resource);
        return switch (type(resource)) {
            case "AWS::Events::EventBus" -> arn("events", "event-bus/" + name);
            case "AWS::Events::Archive" -> arn("events", "archive/" + name);
            case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name);
            case "AWS::SQS::Queue" -> arn("sqs", name);
            case "AWS::SNS::Topic" -> arn("sns", name);
            case "AWS::Serverless::Function", "AWS::Lambda::Function" -> arn("lambda", "function:" + name);
            case "AWS::KMS::Key" -> arn("kms", "key/" + name);
            case "AWS::Scheduler::ScheduleGroup" -> arn("scheduler", "schedule-group/" + name);
            case "AWS::IAM::Role" -> "arn:aws:iam::" + ACCOUNT + ":role/" + name;
            case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name);
            default -> arn("resource", name);
        };
    }

    private String type(String resource) {
        return template.path("Resources").path(resource).path("Type").asString("");
    }

    String physicalName(String resource) {
        JsonNode properties = template.path("Resources").path(resource).path("Properties");
        for (String key :
                new String[] {"TableName", "QueueName", "FunctionName", "TopicName", "RoleName", "LogGroupName", "Name"
                }) {
            if (properties.has(key)) {
                return plain(evaluate(properties.get(key)));
            }
        }
        return stack + "-" + resource;
    }

    private String substitute(JsonNode argument) {
        String pattern = argument.isArray() ? argument.path(0).asString() : argument.asString();
        JsonNode own = argument.isArray() ? argument.path(1) : NODES.missingNode();
        return VARIABLE.matcher(pattern)
                .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1), match.group(2), own)));
    }

    private String variable(String literal, String name, JsonNode own) {
        if (!literal.isEmpty()) {
            return "${" + name + "}";
        }
        if (own.has(name)) {
            return plain(evaluate(own.get(name)));
        }
        int dot = name.indexOf('.');
        boolean attribute = dot > 0 && !name.endsWith(".Alias");
        return attribute ? attribute(name.substring(0, dot), name.substring(dot + 1)) : valueOf(name);
    }

    private String join(JsonNode argument) {
        return String.join(
                argument.path(0).asString(),
                evaluate(argument.path(1)).valueStream().map(Intrinsics::plain).toList());
    }

    private JsonNode split(JsonNode argument) {
        return listOf(plain(evaluate(argument.path(1))), argument.path(0).asString());
    }

    private static JsonNode listOf(String text, String between) {
        ArrayNode parts = NODES.arrayNode();
        for (String part : text.split(Pattern.quote(between), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private boolean truth(JsonNode condition) {
        Map.Entry<String, JsonNode> only = condition.properties().iterator().next();
        JsonNode argument = only.getValue();
        return switch (only.getKey()) {
            case "Fn::Equals" -> plain(evaluate(argument.path(0))).equals(plain(evaluate(argument.path(1))));
            case "Fn::Not" -> !truth(argument.path(0));
            case "Fn::And" -> argument.valueStream().allMatch(this::truth);
            case "Fn::Or" -> argument.valueStream().anyMatch(this::truth);
            case "Condition" -> holds(argument.asString());
            default ->
                throw new IllegalArgumentException("the laptop does not know the template condition " + only.getKey());
        };
    }

    private static String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
    }

    private static String plain(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.isMissingNode() ? node.asString() : "";
    }

    private static JsonNode text(String value) {
        return NODES.stringNode(value);
    }
}
