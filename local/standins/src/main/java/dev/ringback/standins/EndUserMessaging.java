package dev.ringback.standins;

import software.amazon.awssdk.core.SdkClient;

/** What is called of End User Messaging, which the code reaches without a client of the SDK. */
interface EndUserMessaging extends SdkClient {

    void sendTextMessage();
}
