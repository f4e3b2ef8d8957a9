package dev.ringback.aws;

import java.util.Map;

/** A service of AWS that is asked without a client of the SDK's, as its model names it. */
public final class Service {

    /** AWS End User Messaging, version 2. */
    public static final Service SMS_VOICE =
            new Service("Pinpoint SMS Voice V2", "sms-voice", new AwsJson("PinpointSMSVoiceV2.", "1.0"));

    public static final Service TRANSCRIBE = new Service("Transcribe", "transcribe", new AwsJson("Transcribe.", "1.1"));

    public static final Service CONNECT = new Service(
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

    private Service(String id, String prefix, Protocol protocol) {
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
