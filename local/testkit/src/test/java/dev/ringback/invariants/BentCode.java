package dev.ringback.invariants;

import dev.ringback.command.RingbackCode;
import dev.ringback.standins.LocalAws;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The deployed code with one method bent. All of its classes are loaded anew for it, so that no other test meets a bent one: what
 * passes between the functions and the rest are bytes and the SDK's types.
 */
final class BentCode extends ClassLoader {

    private static final String HOUSE = "dev.ringback.";

    /** Rooms that are not deployed; every other one is, those that are added later included. */
    private static final Set<String> NOT_DEPLOYED =
            Set.of("standins", "checkers", "rehearsal", "laptop", "command", "invariants");

    private static final ClassDesc OPTIONAL = Optional.class.describeConstable().orElseThrow();

    private final String type;
    private final String method;
    private final Consumer<CodeBuilder> body;

    private BentCode(String type, String method, Consumer<CodeBuilder> body) {
        super(BentCode.class.getClassLoader());
        this.type = HOUSE + type;
        this.method = method;
        this.body = body;
    }

    /** The code in which {@code method} of {@code type}, a class by its room and name, does only this. */
    static Wrong bent(String type, String method, Consumer<CodeBuilder> body) {
        if (BentCode.class.getResource("/" + (HOUSE + type).replace('.', '/') + ".class") == null) {
            throw new IllegalArgumentException("there is no class " + HOUSE + type + " to bend");
        }
        return setting -> {
            try {
                return (LocalAws.Code) new BentCode(type, method, body)
                        .loadClass(RingbackCode.class.getName())
                        .getMethod("at", InstantSource.class, RandomGenerator.class)
                        .invoke(null, setting.clock(), setting.random());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    static void saysYes(CodeBuilder code) {
        code.iconst_1().ireturn();
    }

    static void saysNo(CodeBuilder code) {
        code.iconst_0().ireturn();
    }

    static void doesNothing(CodeBuilder code) {
        code.return_();
    }

    static void findsNothing(CodeBuilder code) {
        code.invokestatic(OPTIONAL, "empty", MethodTypeDesc.of(OPTIONAL)).areturn();
    }

    /** Answers with an empty set. */
    static void findsNone(CodeBuilder code) {
        answersEmpty(Set.class, code);
    }

    /** Answers with an empty list. */
    static void listsNone(CodeBuilder code) {
        answersEmpty(List.class, code);
    }

    private static void answersEmpty(Class<?> kind, CodeBuilder code) {
        ClassDesc described = kind.describeConstable().orElseThrow();
        code.invokestatic(described, "of", MethodTypeDesc.of(described), true).areturn();
    }

    static void changesNothing(CodeBuilder code) {
        code.aload(code.parameterSlot(0)).areturn();
    }

    /** Answers with what it was asked of. */
    static void staysAsItIs(CodeBuilder code) {
        code.aload(code.receiverSlot()).areturn();
    }

    /** Always answers with one of the constants of a class, by its room and name. */
    static Consumer<CodeBuilder> says(String type, String constant) {
        ClassDesc owner = ClassDesc.of(HOUSE + type);
        return code -> code.getstatic(owner, constant, owner).areturn();
    }

    /** Always answers with all there are of an enumeration. */
    static Consumer<CodeBuilder> saysAllOf(String type) {
        ClassDesc set = ClassDesc.of("java.util.EnumSet");
        return code -> code.loadConstant(ClassDesc.of(HOUSE + type))
                .invokestatic(set, "allOf", MethodTypeDesc.of(set, ConstantDescs.CD_Class))
                .areturn();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOfTheCode(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? defined(name) : loaded;
        }
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] straight = file.readAllBytes();
            byte[] bytes = name.equals(type) ? bend(straight) : straight;
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bend(byte[] straight) {
        ClassFile files = ClassFile.of();
        ClassModel model = files.parse(straight);
        if (model.methods().stream().noneMatch(this::isBent)) {
            throw new IllegalStateException(type + " has no method " + method + " to bend");
        }
        return files.transformClass(model, (builder, element) -> {
            if (element instanceof MethodModel found && isBent(found)) {
                builder.withMethodBody(
                        found.methodName(), found.methodType(), found.flags().flagsMask(), body);
            } else {
                builder.with(element);
            }
        });
    }

    private boolean isBent(MethodModel found) {
        return found.methodName().equalsString(method) && !found.flags().has(AccessFlag.ABSTRACT);
    }

    private static boolean isOfTheCode(String name) {
        return name.equals(RingbackCode.class.getName())
                || name.startsWith(RingbackCode.class.getName() + "$")
                || (name.startsWith(HOUSE)
                        && NOT_DEPLOYED.stream().noneMatch(room -> name.startsWith(HOUSE + room + ".")));
    }
}
