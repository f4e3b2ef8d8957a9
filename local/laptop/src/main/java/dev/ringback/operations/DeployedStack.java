package dev.ringback.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/**
 * A stack as CloudFormation knows it.
 *
 * @param state CloudFormation's word for it, such as {@code UPDATE_COMPLETE}
 * @param region that it is in
 */
public record DeployedStack(String name, String state, String region, Map<String, String> outputs) {

    private static final String NESTED = "AWS::CloudFormation::Stack";

    /** One of its resources, or of a stack that is nested in it: its name on AWS. */
    record Resource(String type, String name) {}

    public DeployedStack {
        outputs = Map.copyOf(outputs);
    }

    /**
     * Looks a stack up, in the account and region of the AWS SDK's standard environment.
     *
     * @throws SdkException where there is none of this name, or it may not be asked for
     */
    public static DeployedStack named(String name) {
        try (CloudFormationClient formation = client()) {
            Stack stack = formation
                    .describeStacks(asked -> asked.stackName(name))
                    .stacks()
                    .getFirst();
            return new DeployedStack(
                    name,
                    stack.stackStatusAsString(),
                    stack.stackId().split(":", -1)[3],
                    stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)));
        }
    }

    /** Absent where it is of a release that has no such output. */
    public Optional<String> output(String key) {
        return Optional.ofNullable(outputs.get(key));
    }

    /** What it is made of, whatever is nested in it included. */
    List<Resource> resources() {
        try (CloudFormationClient formation = client()) {
            List<Resource> all = new ArrayList<>();
            collect(formation, name, all);
            return all;
        }
    }

    private static void collect(CloudFormationClient formation, String stack, List<Resource> all) {
        for (StackResourceSummary one : formation
                .listStackResourcesPaginator(asked -> asked.stackName(stack))
                .stackResourceSummaries()) {
            Optional<String> physical = Optional.ofNullable(one.physicalResourceId());
            if (one.resourceType().equals(NESTED)) {
                physical.ifPresent(nested -> collect(formation, nested, all));
            } else {
                physical.ifPresent(id -> all.add(new Resource(one.resourceType(), id)));
            }
        }
    }

    private static CloudFormationClient client() {
        return CloudFormationClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
