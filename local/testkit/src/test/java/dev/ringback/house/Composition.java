package dev.ringback.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * Who puts the parts together, and who sees who does.
 *
 * @param root {@code dev.ringback}, or a crooked house that shows that a rule bites
 */
record Composition(String root) {

    private static final List<String> ROOMS = List.of("form", "casework", "api", "aws", "page", "lambda");

    /** The packages of the functions. */
    List<String> rooms() {
        return ROOMS.stream().map(room -> root + "." + room).toList();
    }

    ArchRule only_the_composition_root_constructs() {
        return classes()
                .that(areOfTheFunctions())
                .should(new ArchCondition<>("construct no use case, and no adapter of another package") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (isRoot(item)) {
                            return;
                        }
                        item.getConstructorCallsFromSelf().stream()
                                .filter(call -> isPart(call.getTargetOwner(), item))
                                .forEach(
                                        call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
                    }
                })
                .because("every class takes the parts that it uses, and one place puts them together");
    }

    ArchRule only_handlers_see_the_composition_root() {
        return classes()
                .that(areOfTheFunctions())
                .should(new ArchCondition<>("be handlers if they know the composition root") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (isRoot(item) || isHandler(item)) {
                            return;
                        }
                        item.getDirectDependenciesFromSelf().stream()
                                .filter(one -> one.getTargetClass().getName().equals(root + ".lambda.Ringback"))
                                .forEach(one -> events.add(SimpleConditionEvent.violated(one, one.getDescription())));
                    }
                })
                .because("whoever sees it could reach for any part");
    }

    private DescribedPredicate<JavaClass> areOfTheFunctions() {
        return DescribedPredicate.describe(
                "are of the functions", type -> ROOMS.stream().anyMatch(room -> isIn(type, room)));
    }

    private boolean isIn(JavaClass type, String room) {
        String name = type.getPackageName();
        return name.equals(root + "." + room) || name.startsWith(root + "." + room + ".");
    }

    /** The root, its part that texts, the clients that it is given, and the priming that runs it before a snapshot. */
    private boolean isRoot(JavaClass type) {
        String name = type.getName();
        return name.equals(root + ".lambda.Ringback")
                || name.startsWith(root + ".lambda.Ringback$")
                || name.equals(root + ".lambda.Reporting")
                || name.equals(root + ".lambda.EnvironmentClients")
                || name.equals(root + ".lambda.Texting")
                || name.equals(root + ".lambda.ContactCenter")
                || name.equals(root + ".lambda.AfterTheCall")
                || name.equals(root + ".lambda.Voicemails")
                || name.startsWith(root + ".lambda.Priming");
    }

    private static boolean isHandler(JavaClass type) {
        return type.isAssignableTo("com.amazonaws.services.lambda.runtime.RequestStreamHandler");
    }

    /** A use case, wherever it is constructed; an adapter to AWS, outside its own package. */
    private boolean isPart(JavaClass constructed, JavaClass by) {
        boolean isPublicPart = constructed.getModifiers().contains(JavaModifier.PUBLIC)
                && constructed.getEnclosingClass().isEmpty()
                && !constructed.isRecord()
                && !constructed.isEnum()
                && !constructed.isAssignableTo(Throwable.class);
        boolean isAdapterOfAnother =
                isIn(constructed, "aws") && !constructed.getPackageName().equals(by.getPackageName());
        return isPublicPart && (isIn(constructed, "casework") || isAdapterOfAnother);
    }
}
