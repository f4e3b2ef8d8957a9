package dev.ringback.aws;

import java.util.Map;

/** A service of AWS that is asked without a client of the SDK's, as its model names it. */
public enum Service {
    /** AWS End User Messaging, version 2. */
    SMS_VOICE("Pinpoint SMS Voice V2", "sms-voice", new AwsJson("PinpointSMSVoiceV2.", "1.0")),
    TRANSCRIBE("Transcribe", "transcribe", new AwsJson("Transcribe.", "1.1")),
    CONNECT(
            "Connect",
            "connect",
            new RestJson(Map.of(
                    "DescribeContact", RestJson.get("/contacts/{InstanceId}/{ContactId}"),
                    "ListAssociatedContacts", RestJson.get("/contact/associated/{InstanceId}"),
                    "SearchContacts", RestJson.post("/search-contacts"),
                    "StartTaskContact", RestJson.put("/contact/task"),
                    "StopContact", RestJson.post("/contact/stop"))));

    private final String id;
    private final String prefix;
    private final Protocol protocol;

    Service(String id, String prefix, Protocol protocol) {
        this.id = id;
        this.prefix = prefix;
        this.protocol = protocol;
    }

    /** By which the SDK's environment, properties and profiles call it. */
    public String id() {
        return id;
    }

    /** By which requests are signed, and the first part of the host. */
    public String prefix() {
        return prefix;
    }

    Protocol protocol() {
        return protocol;
    }
}
