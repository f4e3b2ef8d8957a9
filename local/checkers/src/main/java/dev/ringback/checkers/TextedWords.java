package dev.ringback.checkers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person who reads a text from a patient would take it for. It is wider than what carriers heed, and its own: neither the words
 * nor the way of finding them are those of the code that it checks.
 */
enum TextedWords {
    NO_MORE,
    AGAIN,
    NEITHER;

    private static final Pattern NO_SIGN =
            Pattern.compile("[\\x{1F6D1}\\x{26D4}\\x{1F6AB}\\x{270B}\\x{1F91A}\\x{1F645}\\x{274C}\\x{274E}"
                    + "\\x{1F44E}\\x{1F515}\\x{1F4F5}\\x{1F595}]");
    private static final Pattern SENTENCE = Pattern.compile("[.!?\\n]+");
    private static final Pattern LETTERS_APART = Pattern.compile("\\b(?:\\p{L}[ .\\-_]){2,}\\p{L}\\b");

    /** The sender's own messages: a sentence about them is about nothing else. */
    private static final Pattern MESSAGES = words("""
        te?xt(s|ing|ed)?; messag(e|es|ing); sms; msgs?; reminders?; notifications?; alerts?; mensajes?; textos?\
        """);

    /** Words that ask for an end wherever they stand. */
    private static final Pattern ENDING = words("""
        st(op|po)\\w*; sotp; tsop; unsub\\w*; un subs\\w*; unsus\\w*; unscri\\w*; desuscri\\w*; unenrol\\w*;
        revo[ck]\\w*; opt(ed|ing)? (me )?out; optout; arret\\w*; cancel\\w*; cancle; quit(ting)?; remove[dr]?;
        discontinue; cease; desist; basta; withdraw; spam\\w*; harass\\w*; unwanted\
        """);

    /** So do these, which people say to those who bother them or have the wrong person. */
    private static final Pattern SENT_AWAY = words("""
        wrong (num(ber)?|person); not interested; no longer interested; no longer (want|wish); leave me alone; go away;
        get lost; f\\S* off; enough already; done with these; not (her|his|my) (phone|number);
        isnt (her|his|my) number; no such person; (nobody|no one) by that name; belongs to someone else;
        never signed up; didnt (agree|sign up|ask); not a patient( here)? anymore; dont know who this is;
        (take|drop|get|taken?) (me|my number|this number) off; drop me from; (delete|lose|erase) (my|this) number;
        only call me; turn (off texts|these off); no more texts?; im blocking; no mas; ya no mas; dejen?(me)? en paz;
        ya dejen?me; dejen? ?me; dejen? de; dejar de recibir; numero equivocado; persona equivocada; se equivoco;
        esta equivocado; no me interesa; no estoy interesad[ao]; no autorizo$; no quiero nada; ya no quiero; de baja;
        (quit|sa[cq]u?|borr|elimin)\\w* (de|mi|me|el|su) \\w+; borrenme; (quite|saque)n?me; quitarme;
        anular suscripcion; stop (sending|texting|calling|writing|messaging|contacting);
        end (these |the )?(texts|messages); para de; yo no soy; no soy esa; opt (oot|ot|ou); me vuelvan; no vuelvan;
        ya no soy paciente; ya no voy con\
        """);

    /** Whoever texts this is not the patient, and the patient needs nothing any more. */
    private static final Pattern DEATH = words("""
        died; passed away; deceased; (is|was|s?hes|already) dead; no longer with us; fallec\\w*; murio;
        estan? muert[oa]s?; en paz descanse; descanse en paz;
        (s?he|mom|mother|dad|father|husband|wife) passed (last|recently|suddenly|peacefully|yesterday)\
        """);

    private static final Pattern NO_PERSON = words("""
        phone; battery; cell; car; dog; cat; laptop; telefono; celular; bateria; carro; perro; gato; died (down|off|out)\
        """);

    /** What is asked not to be done: to write, to send, to bother. */
    private static final Pattern NOT_TO =
            Pattern.compile("\\b(do not|dont|never|not to|no) (me )?((?!got|get|receive)\\w+"
                    + " ){0,2}?(te?xt|message|contact|send|bother|call"
                    + " me|mand[ea]\\w*|envi[ea]\\w*|escrib\\w*|llamen|llamar|molest\\w*|recibir)\\b");

    private static final Pattern THESE_NOT_WANTED = words("dont want (these|this|them)");

    /** A sentence that is nothing else, courtesy aside. */
    private static final Set<String> ALONE = set("""
        end; ends; td; out; no; nope; nah; ya no; ya estuvo; alto; para; para ya; pare; paren; paren ya; parar;
        salir; fin; baja; eliminar; detener; termina; terminen; suficiente; nomas; no more; enough; wrong; mute;
        deactivate; blocked; nothing more; rip\
        """);

    private static final Set<String> COURTESY = set("""
        please; pls; plz; kindly; thank; thanks; thx; ty; you; por; favor; porfavor; gracias; grasias; ok; hi; hello;
        hola; sorry; now; it\
        """);

    /** What else may be ended, who else may have ended it, and how one drops in. */
    private static final Pattern OTHER_THINGS = words("""
        appointments?; appts?; citas?; visits?; consultas?; by; in; over; off; at; smoking; drinking; eating; taking;
        bleeding; breathing; coughing; vomiting; crying; pain; wont; doesnt; cant; stitches; cast; moles?; order;
        refills?; prescription; surgery; procedure; insurance; job; office; rebook; medicine; aspirin; metformin;
        pills?; blood; should i; bus; light; sign; non; it stopped; tomorrow; today; monday; tuesday; wednesday;
        thursday; friday; \\d+ ?[ap]m; my \\d+; birth; antibiotics; work; viaje\
        """);

    private static final Pattern DENIAL = words("no; not; dont; never; sin; ya; suspend; disable; detengan; paren");

    /** A message that came, or did not, is no message that must not come. */
    private static final Pattern RECEIVED = words("got; get the; get your; recibi; llego; cant text; need to call");

    private static final Pattern KEPT = words("(dont|do not|not|never) (stop|cancel)");

    /** One slip of a finger away from these, a text of one word is meant for them. */
    private static final List<String> TYPED = List.of("stop", "quit", "cancel", "optout", "unsubscribe");

    private static final Set<String> BEGINNINGS = set("""
        start; unstop; restart; resume; iniciar; inicio; comenzar; empezar; reanudar; reactivar\
        """);

    /** The same in languages in which nothing is sent. */
    private static final Pattern IN_OTHER_LANGUAGES = Pattern.compile(
            Normalizer.normalize(
                    "\\W*(стоп|не пишите мне|停止.*|退订|取消订阅|중지|수신거부|やめて|توقف|d[uư]ng lai"
                            + "|ngung|sispann.*|itigil mo na|nao quero)\\W*",
                    Normalizer.Form.NFKD),
            Pattern.UNICODE_CHARACTER_CLASS);

    /** A phone tells of a reaction to a text by quoting that text, which is not the patient's. */
    private static final Pattern REACTED = Pattern.compile(
            "(?s)\\P{L}*(?<what>(removed a )?(dis)?lik(ed?)\\b.{0,9}|loved|laughed at"
                    + "|emphasized|questioned|reacted .{0,9} ?to|(no )?le gusto|reacciono con .{0,9} ?a|to|a)\\W*[“\"].*[”\"]\\W*");

    private static final Pattern AGAINST = Pattern.compile("(disliked|no le).*");

    /** Said of the phone, or of the moment, and not of messages. */
    private static final Pattern BUSY = Pattern.compile(
            "(do not disturb (while|turned)|on do not disturb|modo no molestar|no recibo notificaciones|not receiving notifications"
                    + "|(?<!\\w)no puedo (hablar|contestar)( ahora)?)");

    static TextedWords of(String body) {
        Matcher reacted = REACTED.matcher(plain(body));
        if (reacted.matches()) {
            return NO_SIGN.matcher(body).find()
                            || AGAINST.matcher(reacted.group("what")).matches()
                    ? NO_MORE
                    : NEITHER;
        }
        if (NO_SIGN.matcher(body).find()) {
            return NO_MORE;
        }
        String plain = LETTERS_APART
                .matcher(BUSY.matcher(plain(body)).replaceAll(" "))
                .replaceAll(letters -> letters.group().replaceAll("[^\\p{L}]", ""));
        if (BEGINNINGS.contains(spaced(plain))) {
            return AGAIN;
        }
        if (IN_OTHER_LANGUAGES.matcher(plain).matches()) {
            return NO_MORE;
        }
        boolean asks = SENTENCE.splitAsStream(plain).map(TextedWords::spaced).anyMatch(TextedWords::asksForAnEnd);
        return asks || isMistyped(spaced(plain)) ? NO_MORE : NEITHER;
    }

    private static boolean asksForAnEnd(String sentence) {
        String curt = Arrays.stream(sentence.split(" ", -1))
                .filter(word -> !COURTESY.contains(word))
                .distinct()
                .collect(Collectors.joining(" "));
        boolean isKept = KEPT.matcher(sentence).find();
        if (ALONE.contains(curt) || (SENT_AWAY.matcher(sentence).find() && !isKept)) {
            return true;
        }
        if (DEATH.matcher(sentence).find() && !NO_PERSON.matcher(sentence).find()) {
            return true;
        }
        boolean ofOtherThings = OTHER_THINGS.matcher(sentence).find()
                && !MESSAGES.matcher(sentence).find();
        boolean ends = ENDING.matcher(sentence).find() && !isKept;
        return !ofOtherThings
                && (ends
                        || NOT_TO.matcher(sentence).find()
                        || THESE_NOT_WANTED.matcher(sentence).find()
                        || deniesMessages(sentence));
    }

    private static boolean deniesMessages(String sentence) {
        return MESSAGES.matcher(sentence).find()
                && DENIAL.matcher(sentence).find()
                && !KEPT.matcher(sentence).find()
                && !RECEIVED.matcher(sentence).find();
    }

    private static boolean isMistyped(String text) {
        return text.length() > 2 && TYPED.stream().anyMatch(word -> distance(text, word) == 1);
    }

    /** How many letters must be put in, left out or changed to make one word the other. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, at -> at);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    /** Alternatives, with a semicolon between them. */
    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives.strip().replaceAll("\\s*;\\s*", "|") + ")(?!\\w)");
    }

    private static Set<String> set(String alternatives) {
        return Set.of(alternatives.strip().split("\\s*;\\s*", -1));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\\p{Cf}'\u2019]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{L})0(?=\\p{L})", "o")
                .replaceAll("\\$(?=\\p{L})", "s");
    }

    private static String spaced(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}*]+", " ").strip();
    }
}
