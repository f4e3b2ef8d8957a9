package dev.ringback.standins;

import software.amazon.awssdk.core.SdkClient;

/** What is called of Amazon Connect, which the code reaches without a client of the SDK. */
interface ConnectOperations extends SdkClient {

    void describeContact();

    void listAssociatedContacts();

    void searchContacts();

    void startTaskContact();

    void stopContact();
}
