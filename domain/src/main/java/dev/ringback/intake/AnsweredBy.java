package dev.ringback.intake;

/** Who picked up a call that Connect dialled, as its answering machine detection tells. */
public enum AnsweredBy {
    HUMAN,
    /** A machine, a fax, a tone, or no one. */
    NO_HUMAN,
    /** Detection was off, failed, could not tell, or said something that we do not know. */
    UNDECIDED;

    private enum Status {
        HUMAN_ANSWERED,
        VOICEMAIL_BEEP,
        VOICEMAIL_NO_BEEP,
        AMD_UNANSWERED,
        FAX_MACHINE_DETECTED,
        SIT_TONE_DETECTED,
        SIT_TONE_BUSY,
        SIT_TONE_INVALID_NUMBER,
        OTHER
    }

    /** Reads {@code AnsweringMachineDetectionStatus}. */
    public static AnsweredBy read(String written) {
        return switch (ConnectConstants.read(Status.class, written, Status.OTHER)) {
            case HUMAN_ANSWERED -> HUMAN;
            case VOICEMAIL_BEEP,
                    VOICEMAIL_NO_BEEP,
                    AMD_UNANSWERED,
                    FAX_MACHINE_DETECTED,
                    SIT_TONE_DETECTED,
                    SIT_TONE_BUSY,
                    SIT_TONE_INVALID_NUMBER -> NO_HUMAN;
            case OTHER -> UNDECIDED;
        };
    }
}
