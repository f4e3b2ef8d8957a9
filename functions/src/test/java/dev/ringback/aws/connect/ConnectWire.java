package dev.ringback.aws.connect;

/** Connect's requests and answers as they are on the wire, for a few contacts of an invented instance. */
public final class ConnectWire {

    static final String TREE = "/contact/associated/i-1";

    private ConnectWire() {}

    static String path(String contact) {
        return "/contacts/i-1/" + contact;
    }

    static String describe(String contact) {
        return "GET " + path(contact);
    }

    static String list(String contact) {
        return "GET " + TREE + "?contactId=" + contact + "&maxResults=100";
    }

    static String described(String fields) {
        return "{\"Contact\": {\"Channel\": \"VOICE\", " + fields + "}}";
    }

    static String inbound(String id, String more) {
        return described("""
            "Id": "%s", "InitiationMethod": "INBOUND", "InitiationTimestamp": 1795528800,
            "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550123"},
            "SystemEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550100"}%s\
            """.formatted(id, more));
    }

    static String queued(String id, String more) {
        return described("""
            "Id": "%s", "InitiationMethod": "QUEUE_TRANSFER", "InitiationTimestamp": 1795528830,
            "InitialContactId": "a", "PreviousContactId": "a",
            "CustomerEndpoint": {"Type": "TELEPHONE_NUMBER", "Address": "+12125550123"}%s\
            """.formatted(id, more));
    }

    static String ended(long at) {
        return ", \"DisconnectTimestamp\": " + at;
    }

    static String summary(String id, String method, String more) {
        return """
            {"ContactId": "%s", "InitialContactId": "a", "InitiationMethod": "%s", "Channel": "VOICE",
             "InitiationTimestamp": 1795528830%s}\
            """.formatted(id, method, more);
    }

    static String tree(String... summaries) {
        return "{\"ContactSummaryList\": [" + String.join(",", summaries) + "]}";
    }
}
