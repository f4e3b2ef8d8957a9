package dev.ringback.standins.table.refusal;

/** The types of errors that DynamoDB answers with, by their names on the wire. */
public enum ErrorType {
    VALIDATION("com.amazon.coral.validate#ValidationException"),
    SERIALIZATION("com.amazon.coral.service#SerializationException"),
    UNKNOWN_OPERATION("com.amazon.coral.service#UnknownOperationException"),
    CONDITION_FAILED("com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException"),
    TRANSACTION_CANCELED("com.amazonaws.dynamodb.v20120810#TransactionCanceledException"),
    TOKEN_OF_ANOTHER_REQUEST("com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException"),
    NOT_FOUND("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException"),
    IN_USE("com.amazonaws.dynamodb.v20120810#ResourceInUseException"),
    TRIMMED("com.amazonaws.dynamodb.v20120810#TrimmedDataAccessException"),
    EXPIRED_ITERATOR("com.amazonaws.dynamodb.v20120810#ExpiredIteratorException"),
    /** Not one of AWS's: something that DynamoDB has and the embedded table has not. */
    NOT_EMBEDDED("dev.ringback#NotInTheEmbeddedTableException");

    private final String wireName;

    ErrorType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
