package dev.ringback.casework;

import dev.ringback.directory.TextingSettings;

/** The services of AWS that hand texts on, and which of them a location uses (docs/directory.md). */
public record TextServices(Texts sns, Texts endUserMessaging) {

    Texts of(TextingSettings texting) {
        return switch (texting.through()) {
            case SNS -> sns;
            case END_USER_MESSAGING -> endUserMessaging;
        };
    }
}
