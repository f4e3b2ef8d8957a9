package dev.ringback.texting;

import dev.ringback.callback.Word;
import dev.ringback.phrase.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds words that a text or a voicemail may not carry, in English and Spanish, because other people who see or hear them would
 * learn something about the patient (docs/rules.md §8, §9). Blanks such as <code>{practice}</code> are passed over. It
 * rather refuses a harmless word than lets a telling one through: the author of the words can choose others.
 */
public final class PrivacyCheck {

    /** What the words would reveal. */
    public enum About implements Word {
        HEALTH,
        DEPARTMENT,
        CLINICIAN,
        NAME,
        DATE,
        REASON,
        ADDRESS
    }

    /**
     * Words that reveal something.
     *
     * @param words as they stand in the text, in plain Latin letters
     */
    public record Finding(About about, String words) {}

    private record Rule(About about, Function<String, Stream<String>> tellingWords) {
        Stream<Finding> findings(String text) {
            return tellingWords.apply(text).map(words -> new Finding(about, words));
        }
    }

    private static final List<Rule> RULES = List.of(
            words(About.DEPARTMENT, """
                addiction allerg* andrology arthritis bariatric* breast cancer cardiac cardio* chemo* counseling
                dermatolog* detox diabet* dialysis endocrin* epilepsy fertility gastro* geriatric* gynec* hematolog* hepat* hiv
                hospice immunolog* infectious metabolic methadone nephro* neuro* obesity ob/gyn obgyn obstetric* oncolog*
                orthop* pain palliative prenatal proctolog* prostate psych* pulmon* radiolog* rehab* renal reproductive
                rheumat* sexual sleep sobriety spine stroke surg* therap* transplant* trauma urolog* vascular vein weight wound
                (behavioral|mental|women's|men's)_health
                diali* dolor fertilidad ginec* nefro* neumo* ortop* psico* psiqui* reumat* salud_mental terapia*
                """),
            words(About.DEPARTMENT, """
                billing collections dental department* dept dentist* emergency_(department|room) imaging insurance lab labs
                laborator* ophthalm* optometr* orthodont* otolaryng* pathology pediatric* pharmac* podiatr* referral*
                referred specialist* specialty unit ward
                aseguradora departamento* especiali* facturacion farmacia seguro
                """),
            words(About.HEALTH, """
                abnormal abortion anxiety biops* bleed* blood chronic condition conditions contagious covid* depress* diagnos*
                disease* disorder* dose* drug* exam exams examin* fever flu health_(issue|problem|reason)s? illness* infect*
                injur* inject* medicat* medicine* miscarriage mri negative overdose positive prescri* pregnan* procedure*
                refill* result* scan* screening* shot shots sick std stds sti suicid* symptom* test tests testing treat*
                tumor* ultrasound* urgent* urine vaccin* x-ray* xray*
                aborto analisis cirugia* depresion dolores embaraz* enfermedad* examen* inyeccion medicament* prueba*
                receta* resultado* sangr* sintoma* tratamiento* vacuna* vih
                """),
            words(About.CLINICIAN, """
                clinician* doctor* dr dra hygienist* md nurse* physician* practitioner* provider* surgeon*
                enfermer* medico medicos medica medicas
                """),
            words(About.NAME, "dear mr mrs ms mx querid* estimad* senor* sr sra srta"),
            words(About.DATE, """
                monday* tuesday* wednesday* thursday* friday* saturday* sunday* january february march april june july
                august september october november december midnight noon today tomorrow tonight yesterday o'clock
                lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto
                septiembre octubre noviembre diciembre ayer hoy manana
                """),
            words(About.REASON, """
                appointment* balance because bill bills claim* complain* concern* copay* form forms invoice* overdue
                paperwork payment* reason* records regarding reschedul* visit*
                acerca asunto cita citas consulta* cuenta debido deuda factura* motivo* pago* porque queja* razon* sobre
                """),
            words(About.ADDRESS, "http* www mailto"),
            rule(About.ADDRESS, Pattern.compile("\\S*@\\S*")),
            // Figures are dates, times, sums or a patient's number; what is dialled in an emergency is none of them.
            rule(About.DATE, Pattern.compile("\\b(?!911\\b)\\S*\\d\\S*")),
            new Rule(About.NAME, PrivacyCheck::capitalisedNames));

    private static final Pattern CAPITALISED = Pattern.compile("\\b\\p{Lu}[\\p{L}'-]*(,?)");
    private static final Pattern SENTENCE_OPENS_HERE = Pattern.compile("(?:^|[.!?:]\\s)\\s*[¡¿\"'(]*$");
    private static final Set<String> CAPITALISED_ANYWHERE =
            Set.of("C", "I", "I'm", "I'll", "I've", "OK", "STOP", "START", "HELP", "SMS");
    private static final Set<String> BEFORE_A_COMMA =
            Set.of("Hello", "Hi", "Hola", "No", "Otherwise", "Please", "Sorry", "Thanks", "Yes");

    private static final Pattern BLANK = Pattern.compile("\\{[^{}]*}");

    private PrivacyCheck() {}

    /** All that these words reveal; none, and anyone may see or hear them. */
    public static List<Finding> findings(String text) {
        // Neither a blank nor an underscore makes a telling word a part of a longer, harmless one.
        String words = Folding.shapes(BLANK.matcher(text).replaceAll("•").replace('_', '•'));
        return RULES.stream().flatMap(rule -> rule.findings(words)).distinct().toList();
    }

    /** In the midst of a sentence a capital is a name's, in both languages; so is a first word that somebody is called by. */
    private static Stream<String> capitalisedNames(String text) {
        return CAPITALISED.matcher(text).results().flatMap(found -> {
            String word = found.group().substring(0, found.start(1) - found.start());
            boolean opens = SENTENCE_OPENS_HERE
                    .matcher(text.substring(0, found.start()))
                    .find();
            boolean calls = !found.group(1).isEmpty() && !BEFORE_A_COMMA.contains(word);
            return (!opens || calls) && !CAPITALISED_ANYWHERE.contains(word) ? Stream.of(word) : Stream.empty();
        });
    }

    /** A rule for whole words; {@code *} stands for any ending, {@code _} for the space in words that go together. */
    private static Rule words(About about, String words) {
        String alternatives = Arrays.stream(words.strip().split("\\s+"))
                .map(word -> word.replace("*", "\\w*").replace("_", " "))
                .collect(Collectors.joining("|"));
        return rule(about, Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE));
    }

    private static Rule rule(About about, Pattern pattern) {
        return new Rule(about, text -> pattern.matcher(text).results().map(MatchResult::group));
    }
}
