package dev.ringback.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of a house whose rooms are the packages below one root.
 *
 * @param root {@code dev.ringback}, or a crooked house that shows that a rule bites
 */
record Rooms(String root) {

    /** Types that are one thing in more than one file, by the name of the first of them. */
    private static final Map<String, String> ONE_THING =
            Map.of("dev.ringback.phrase.Sequence", "dev.ringback.phrase.Phrase");

    /** With the clients that it is given, and its parts. */
    private static final String COMPOSITION_ROOT =
            "(Ringback|AwsClients|EnvironmentClients|AfterTheCall|ContactCenter|Reporting|Texting|Voicemails)";

    private static final String[] OF_THE_LANGUAGE = {"java.lang", "java.lang.runtime", "java.lang.invoke", "java.util.."
    };

    ArchRule callback_knows_values_and_rules_only() {
        return classes()
                .that(are("callback"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(OF_THE_LANGUAGE)
                        .or(resideInAnyPackage("java.time", "org.jspecify.annotations"))
                        .or(are("callback"))
                        .or(are("rhythm")))
                .because("the heart knows no AWS type, no JSON, no clock and no I/O (docs/architecture.md)");
    }

    ArchRule rhythm_knows_nothing_but_time() {
        return classes()
                .that(are("rhythm"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(OF_THE_LANGUAGE)
                        .or(resideInAnyPackage("java.time..", "org.jspecify.annotations"))
                        .or(are("rhythm")))
                .because("attempts fall by the calendar alone");
    }

    ArchRule imports_go_one_way() {
        return classes().that(areOfTheHouse()).should(new ArchCondition<>("know only the rooms below them") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                Set<String> below = below(roomOf(item));
                item.getDirectDependenciesFromSelf().stream()
                        .filter(one -> isOurs(one.getTargetClass()))
                        .filter(one -> !roomOf(one.getTargetClass()).equals(roomOf(item)))
                        .filter(one -> !below.contains(roomOf(one.getTargetClass())))
                        .forEach(one -> events.add(SimpleConditionEvent.violated(one, one.getDescription())));
            }
        });
    }

    ArchRule use_cases_know_neither_aws_nor_http() {
        return noClasses()
                .that(are("casework"))
                .should()
                .dependOnClassesThat(are("aws", "api", "lambda"))
                .because("a use case reads load, decide, save, perform; how it is asked and where it is kept is not its"
                        + " matter");
    }

    ArchRule classes_form_no_cycle() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return isOurs(type)
                                ? SliceIdentifier.of(ONE_THING.getOrDefault(outermostName(type), outermostName(type)))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return "outermost classes";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    ArchRule json_is_read_where_files_are_read() {
        return noClasses()
                .that(are(Plan.DOMAIN.keySet().toArray(String[]::new)))
                .and(not(are(Plan.READ_FILES)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.."));
    }

    ArchRule rooms_form_no_cycle() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule domain_rooms_know_no_sdk() {
        return noClasses()
                .that(are(Plan.DOMAIN.keySet().toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("software.amazon..", "com.amazonaws.."));
    }

    ArchRule one_class_talks_to_one_part_of_a_service() {
        return classes()
                .that(areOfTheHouse())
                .should(new ArchCondition<>("leave each SDK client to the classes that are for it") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(one -> Plan.CLIENTS.containsKey(
                                        one.getTargetClass().getSimpleName()))
                                .filter(one -> !mayHold(item, one.getTargetClass()))
                                .forEach(one -> events.add(SimpleConditionEvent.violated(one, one.getDescription())));
                    }
                });
    }

    ArchRule time_ids_and_chance_come_in_as_arguments() {
        return noClasses()
                .that(areOfTheHouse())
                .and(not(isCompositionRoot()))
                .should()
                .accessTargetWhere(Machine.readsTheWorld())
                .because("only the composition root may ask the machine (docs/architecture.md: time, ids and randomness"
                        + " come in)");
    }

    ArchRule nobody_prints() {
        return noClasses()
                .that(areOfTheHouse())
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("Lambda's logger carries the request's id, and no patient data");
    }

    ArchRule every_handler_is_a_function_of(Set<String> functions) {
        return classes()
                .that(assignableTo("com.amazonaws.services.lambda.runtime.RequestStreamHandler")
                        .as("are handlers"))
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should(new ArchCondition<>("be a function of template.yaml") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (!functions.contains(item.getName())) {
                            events.add(SimpleConditionEvent.violated(
                                    item, item.getName() + " is the handler of no function in template.yaml"));
                        }
                    }
                });
    }

    ArchRule no_method_takes_a_bare_boolean() {
        return classes()
                .that(areOfTheHouse())
                .and(not(DescribedPredicate.describe("records", JavaClass::isRecord)))
                .should(new ArchCondition<>("say by a type what a boolean parameter leaves to guess") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        item.getMethods().stream()
                                .filter(method -> !method.getName().startsWith("lambda$"))
                                .filter(method -> method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(boolean.class)))
                                .map(JavaCodeUnit::getFullName)
                                .forEach(name ->
                                        events.add(SimpleConditionEvent.violated(item, name + " takes a boolean")));
                    }
                });
    }

    ArchRule every_room_is_null_marked() {
        return classes().that(areOfTheHouse()).should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getName() + " is in a package without @NullMarked"));
                }
            }
        });
    }

    /** The rules that need nothing but the house. */
    List<ArchRule> all() {
        return List.of(
                callback_knows_values_and_rules_only(),
                rhythm_knows_nothing_but_time(),
                imports_go_one_way(),
                use_cases_know_neither_aws_nor_http(),
                json_is_read_where_files_are_read(),
                rooms_form_no_cycle(),
                classes_form_no_cycle(),
                domain_rooms_know_no_sdk(),
                one_class_talks_to_one_part_of_a_service(),
                time_ids_and_chance_come_in_as_arguments(),
                nobody_prints(),
                no_method_takes_a_bare_boolean(),
                every_room_is_null_marked());
    }

    /** What the deployed artifact is made of. */
    Stream<String> rooms() {
        return Stream.of(Plan.DOMAIN.keySet(), Plan.FUNCTIONS.keySet(), Set.of("lambda"))
                .flatMap(Set::stream);
    }

    private DescribedPredicate<JavaClass> are(String... rooms) {
        return resideInAnyPackage(Stream.of(rooms)
                .flatMap(room -> Stream.of(root + "." + room, root + "." + room + ".."))
                .toArray(String[]::new));
    }

    private DescribedPredicate<JavaClass> areOfTheHouse() {
        return are(rooms().toArray(String[]::new)).as("are of the house");
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(root + ".");
    }

    private String roomOf(JavaClass type) {
        return type.getPackageName().substring(root.length() + 1).split("\\.", 2)[0];
    }

    private static Set<String> below(String room) {
        if (Plan.DOMAIN.containsKey(room)) {
            return Plan.DOMAIN.getOrDefault(room, Set.of());
        }
        Stream<String> functions = Plan.FUNCTIONS.containsKey(room)
                ? Plan.FUNCTIONS.getOrDefault(room, Set.of()).stream()
                : Plan.FUNCTIONS.keySet().stream();
        return Stream.concat(Plan.DOMAIN.keySet().stream(), functions).collect(Collectors.toSet());
    }

    private DescribedPredicate<JavaClass> isCompositionRoot() {
        return resideInAPackage(root + ".lambda")
                .and(nameMatching(".*\\." + COMPOSITION_ROOT + "(\\$.*)?").forSubtype());
    }

    private boolean mayHold(JavaClass user, JavaClass client) {
        return isCompositionRoot().test(user)
                || isPriming(user)
                || (roomOf(user).equals("aws")
                        && Plan.CLIENTS
                                .getOrDefault(client.getSimpleName(), Set.of())
                                .contains(outermost(user)));
    }

    /** What runs before a snapshot makes clients that reach nothing (docs/adr/0004-snapstart.md). */
    private boolean isPriming(JavaClass user) {
        return roomOf(user).equals("lambda") && outermost(user).equals("PrimingAws");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermost).orElse(type.getSimpleName());
    }

    private static String outermostName(JavaClass type) {
        return type.getEnclosingClass().map(Rooms::outermostName).orElse(type.getName());
    }
}
