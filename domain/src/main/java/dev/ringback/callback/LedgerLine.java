package dev.ringback.callback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A line of the ledger: one word of a number on texts and calls, or one text that went to it, with its proof (docs/rules.md §8). It has no
 * note and no words of the patient.
 *
 * @param id the same however often the line is written
 * @param how by which way it became known; of a text, the step that it was sent for, or what it answered
 * @param evidence where to look for proof; of a text, the carrier's id of it
 * @param location to whom it was said, or who texted; absent where it was said to the whole tenant
 * @param by who recorded it, if it was one of the staff
 * @param allowedBy of a text: the consent that it went by
 */
public record LedgerLine(
        String id,
        Instant at,
        What what,
        String how,
        String evidence,
        Optional<LocationId> location,
        Optional<CallbackId> callback,
        Optional<PersonId> by,
        Optional<Consent> allowedBy) {

    /** How long a line is kept, from the day that it tells of. */
    private static final int YEARS = 6;

    private static final String PERSON = "person";

    /** What a line tells. */
    public enum What implements Word {
        TEXTS_ALLOWED,
        TEXTS_REFUSED,
        CALLS_ALLOWED,
        CALLS_REFUSED,
        WRONG_NUMBER,
        RIGHT_NUMBER,
        TEXT_SENT,
        /** It is unknown whether the text went. */
        TEXT_PERHAPS_SENT,
        TEXT_DELIVERED,
        TEXT_NOT_DELIVERED,
        CAN_BE_TEXTED,
        CANNOT_BE_TEXTED;

        private static What of(TextConsent said) {
            return switch (said) {
                case GIVEN -> TEXTS_ALLOWED;
                case REVOKED -> TEXTS_REFUSED;
            };
        }

        private static What of(MayCall said) {
            return switch (said) {
                case MAY_CALL -> CALLS_ALLOWED;
                case DO_NOT_CALL -> CALLS_REFUSED;
            };
        }

        static What of(NumberWord word) {
            return switch (word) {
                case WRONG_NUMBER -> WRONG_NUMBER;
                case RIGHT_NUMBER -> RIGHT_NUMBER;
                case DO_NOT_CALL -> CALLS_REFUSED;
                case MAY_CALL -> CALLS_ALLOWED;
                case NO_TEXTS -> TEXTS_REFUSED;
                case CAN_BE_TEXTED -> CAN_BE_TEXTED;
                case CANNOT_BE_TEXTED, NOT_REACHED -> CANNOT_BE_TEXTED;
            };
        }

        static What of(Delivery delivery) {
            return switch (delivery) {
                case DELIVERED -> TEXT_DELIVERED;
                case CANNOT_BE_TEXTED, NOT_REACHED, NOT_DELIVERED -> TEXT_NOT_DELIVERED;
            };
        }
    }

    /** When it is forgotten. */
    public Instant expiresAt() {
        return at.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant();
    }

    /** The line that an entry of {@code callback} makes. */
    public static LedgerLine of(Callback callback, Lasting lasting) {
        return switch (lasting.says()) {
            // A word in a call has one line, whether it is told by a callback or by what is noted beside it.
            case Lasting.Says.OnTexts(Consent consent, Optional<Worker> by) ->
                consent.how() == Consent.How.CONTACT_ATTRIBUTE
                        ? inCall(consent, callback.location(), Optional.of(callback.id()))
                        : line(
                                        callback,
                                        lasting,
                                        What.of(consent.said()),
                                        consent.how().word(),
                                        consent.evidence())
                                .by(by);
            case Lasting.Says.OnCalls(MayCall said, Worker by, String evidence) ->
                line(callback, lasting, What.of(said), PERSON, evidence).by(Optional.of(by));
            case Lasting.Says.WrongNumber(Worker by) ->
                line(callback, lasting, What.WRONG_NUMBER, PERSON, "").by(Optional.of(by));
            case Lasting.Says.TextWent(TextStep step, String messageId) ->
                line(callback, lasting, What.TEXT_SENT, step.word(), messageId)
                        .allowedBy(consentBefore(callback, lasting));
            case Lasting.Says.TextPerhapsWent(TextStep step) ->
                line(callback, lasting, What.TEXT_PERHAPS_SENT, step.word(), "")
                        .allowedBy(consentBefore(callback, lasting));
            case Lasting.Says.Told(TextStep step, Delivery delivery, Instant _, String messageId) ->
                line(callback, lasting, What.of(delivery), step.word() + ", " + delivery.word(), messageId);
        };
    }

    /** The line of a word about texts that was said in a call. */
    public static LedgerLine inCall(Consent consent, LocationId location, Optional<CallbackId> callback) {
        return new LedgerLine(
                consent.evidence() + "#" + consent.said().word(),
                consent.at(),
                What.of(consent.said()),
                consent.how().word(),
                consent.evidence(),
                Optional.of(location),
                callback,
                Optional.empty(),
                Optional.empty());
    }

    /** The line of a text from the patient, which is said to the whole tenant. */
    public static LedgerLine byText(TextConsent said, String text, Instant at) {
        return new LedgerLine(
                text,
                at,
                What.of(said),
                "text",
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * The line of an answer to a patient's text.
     *
     * @param messageId the carrier's id of it; absent where it is unknown whether it went
     */
    public static LedgerLine answer(
            String text, String answer, LocationId from, Instant at, Optional<String> messageId) {
        return new LedgerLine(
                "answer#" + text,
                at,
                messageId.isPresent() ? What.TEXT_SENT : What.TEXT_PERHAPS_SENT,
                "answer-" + answer,
                messageId.orElse(""),
                Optional.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The line of a receipt of an answer to a patient's text. */
    public static LedgerLine receipt(
            String text, String answer, LocationId from, Instant at, Delivery delivery, String messageId) {
        return new LedgerLine(
                "receipt#" + text + "#" + delivery.word(),
                at,
                What.of(delivery),
                "answer-" + answer + ", " + delivery.word(),
                messageId,
                Optional.of(from),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The line of a correction, which somebody in-house makes for the whole tenant. */
    public static LedgerLine corrected(Standing.Said said, String by, String evidence) {
        return new LedgerLine(
                "correction#%s#%d".formatted(said.word().word(), said.at().getEpochSecond()),
                said.at(),
                What.of(said.word()),
                "correction by " + by,
                evidence,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LedgerLine line(Callback callback, Lasting lasting, What what, String how, String evidence) {
        return new LedgerLine(
                callback.id() + "#" + lasting.seq(),
                lasting.at(),
                what,
                how,
                evidence,
                Optional.of(callback.location()),
                Optional.of(callback.id()),
                Optional.empty(),
                Optional.empty());
    }

    private LedgerLine by(Optional<Worker> worker) {
        return new LedgerLine(id, at, what, how, evidence, location, callback, worker.map(Worker::id), allowedBy);
    }

    private LedgerLine allowedBy(Optional<Consent> consent) {
        return new LedgerLine(id, at, what, how, evidence, location, callback, by, consent);
    }

    /** What counted when the text went, be it said on this callback or before it. */
    private static Optional<Consent> consentBefore(Callback callback, Lasting lasting) {
        return callback.asOf(lasting.seq()).preferences().consent();
    }
}
