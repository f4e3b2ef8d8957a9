package dev.ringback.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The compiled classes of domain and functions, read from the class path when they are asked for, by names such as {@code dev/ringback/lambda/Desk}. */
final class Compiled {

    private static final String OURS = "dev/ringback/";

    private final Map<String, Optional<ClassModel>> read = new HashMap<>();

    /** A method, by the class that declares it. */
    record Method(String owner, String name, String descriptor) {

        /** The method in whose source it stands: a lambda's body is a method of its own. */
        String written() {
            return name.startsWith("lambda$") ? name.split("\\$", -1)[1] : name;
        }

        @Override
        public String toString() {
            return owner.substring(owner.lastIndexOf('/') + 1) + "." + written();
        }
    }

    static boolean isOurs(String type) {
        return type.startsWith(OURS);
    }

    static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    /** The class, if it is ours. */
    Optional<ClassModel> find(String type) {
        return isOurs(type) ? read.computeIfAbsent(type, Compiled::load) : Optional.empty();
    }

    private static Optional<ClassModel> load(String type) {
        try (var file = Compiled.class.getClassLoader().getResourceAsStream(type + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFile.of().parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class and all that it extends and implements, ours and the first of what is not, nearest first. */
    Set<String> supertypes(String type) {
        var found = new LinkedHashSet<String>();
        collect(type, found);
        return found;
    }

    private void collect(String type, Set<String> found) {
        if (found.add(type)) {
            find(type).ifPresent(model -> above(model).forEach(one -> collect(one, found)));
        }
    }

    private static Stream<String> above(ClassModel model) {
        return Stream.concat(model.superclass().stream(), model.interfaces().stream())
                .map(ClassEntry::asInternalName);
    }

    /** The code that runs when the method is called on an instance of {@code type}. */
    Optional<Method> resolve(String type, String name, String descriptor) {
        return supertypes(type).stream()
                .map(owner -> new Method(owner, name, descriptor))
                .filter(method -> body(method).isPresent())
                .findFirst();
    }

    /** The method, if it is ours and not abstract. */
    Optional<MethodModel> body(Method method) {
        return find(method.owner())
                .flatMap(model -> model.methods().stream()
                        .filter(one -> one.methodName().equalsString(method.name())
                                && one.methodType().equalsString(method.descriptor()))
                        .findFirst())
                .filter(found -> found.code().isPresent());
    }

    /** Whether a call that names the class can land nowhere but in it and in what it extends. */
    boolean isFinal(String type) {
        return find(type).filter(model -> model.flags().has(AccessFlag.FINAL)).isPresent();
    }

    boolean isPrivate(Method method) {
        return body(method)
                .filter(found -> found.flags().has(AccessFlag.PRIVATE))
                .isPresent();
    }

    /** What others than our own code may call on an instance: what it has from types that are not ours. */
    Stream<Method> calledFromOutside(String type) {
        Set<String> all = supertypes(type);
        boolean isKnownOutside = all.stream().anyMatch(one -> !isOurs(one) && !isPlain(one));
        return all.stream()
                .flatMap(owner -> find(owner).stream()
                        .flatMap(model -> model.methods().stream()
                                .filter(method -> method.code().isPresent())
                                .filter(method -> isKnownOutside
                                        || isOfEveryObject(method.methodName().stringValue()))
                                .filter(method -> !method.flags().has(AccessFlag.PRIVATE)
                                        && !method.flags().has(AccessFlag.STATIC)
                                        && !method.methodName().equalsString("<init>"))
                                .map(method -> new Method(
                                        owner,
                                        method.methodName().stringValue(),
                                        method.methodType().stringValue()))));
    }

    private static boolean isPlain(String type) {
        return type.equals("java/lang/Object")
                || type.equals("java/lang/Record")
                || type.equals("java/lang/Enum")
                || type.endsWith("Exception")
                || type.endsWith("Error");
    }

    private static boolean isOfEveryObject(String name) {
        return name.equals("toString") || name.equals("equals") || name.equals("hashCode");
    }
}
