package dev.ringback.texting;

import dev.ringback.callback.Bucket;
import dev.ringback.callback.Language;
import dev.ringback.callback.Policy;
import dev.ringback.callback.ScriptVersion;
import dev.ringback.callback.TextStep;
import java.util.Optional;

/** What a location has decided, as far as the texts ask for it that the system owes after a call. */
public interface OwedTextPolicy extends Policy {

    /** What it owes of this kind; absent where it does not, or never texts. */
    Optional<OwedTextRule> owes(TextStep.Purpose kind);

    /** Which script somebody has before them who calls a patient of this bucket and language. */
    ScriptVersion script(Bucket bucket, Language language);
}
