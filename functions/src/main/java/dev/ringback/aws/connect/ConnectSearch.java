package dev.ringback.aws.connect;

import dev.ringback.casework.EndedContacts;
import dev.ringback.intake.ConnectInstance;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.connect.ConnectClient;
import software.amazon.awssdk.services.connect.model.Channel;
import software.amazon.awssdk.services.connect.model.ContactInitiationMethod;
import software.amazon.awssdk.services.connect.model.SearchContactsAdditionalTimeRangeCriteria;
import software.amazon.awssdk.services.connect.model.SearchContactsMatchType;
import software.amazon.awssdk.services.connect.model.SearchContactsResponse;
import software.amazon.awssdk.services.connect.model.SearchContactsTimeRangeConditionType;
import software.amazon.awssdk.services.connect.model.SearchContactsTimeRangeType;
import software.amazon.awssdk.services.connect.model.SortOrder;
import software.amazon.awssdk.services.connect.model.SortableFieldName;

/** Connect's list of contacts, through SearchContacts: it answers a request in two seconds or so for a whole account. */
public final class ConnectSearch implements EndedContacts {

    private static final int LARGEST_PAGE = 100;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final SearchContactsAdditionalTimeRangeCriteria NO_AGENT =
            SearchContactsAdditionalTimeRangeCriteria.builder()
                    .timestampCondition(condition -> condition
                            .type(SearchContactsTimeRangeType.CONNECTED_TO_AGENT_TIMESTAMP)
                            .conditionType(SearchContactsTimeRangeConditionType.NOT_EXISTS))
                    .build();

    private final ConnectClient connect;

    public ConnectSearch(ConnectClient connect) {
        this.connect = connect;
    }

    @Override
    public Optional<Page> withoutAgent(ConnectInstance instance, Instant from, Instant to, Optional<String> next) {
        try {
            SearchContactsResponse page = search(instance, from, to, next);
            return Optional.of(new Page(
                    page.contacts().stream().map(SdkContacts::read).toList(), Optional.ofNullable(page.nextToken())));
        } catch (AwsServiceException e) {
            if (e.isThrottlingException() || e.statusCode() == TOO_MANY_REQUESTS) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private SearchContactsResponse search(ConnectInstance instance, Instant from, Instant to, Optional<String> next) {
        return connect.searchContacts(request -> {
            request.instanceId(instance.id())
                    .timeRange(range -> range.type(SearchContactsTimeRangeType.DISCONNECT_TIMESTAMP)
                            .startTime(from)
                            .endTime(to))
                    .searchCriteria(criteria -> criteria.channels(Channel.VOICE)
                            .initiationMethods(
                                    ContactInitiationMethod.INBOUND,
                                    ContactInitiationMethod.TRANSFER,
                                    ContactInitiationMethod.QUEUE_TRANSFER,
                                    ContactInitiationMethod.CALLBACK)
                            .additionalTimeRange(also -> also.matchType(SearchContactsMatchType.MATCH_ALL)
                                    .criteria(NO_AGENT)))
                    .sort(sort -> sort.fieldName(SortableFieldName.DISCONNECT_TIMESTAMP)
                            .order(SortOrder.ASCENDING))
                    .maxResults(LARGEST_PAGE);
            next.ifPresent(request::nextToken);
        });
    }
}
