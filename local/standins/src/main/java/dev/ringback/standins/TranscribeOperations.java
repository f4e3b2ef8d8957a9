package dev.ringback.standins;

import software.amazon.awssdk.core.SdkClient;

/** What is called of Amazon Transcribe, which the code reaches without a client of the SDK. */
interface TranscribeOperations extends SdkClient {

    void startTranscriptionJob();
}
