package dev.ringback.rights;

import dev.ringback.rights.Compiled.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The methods of ours that can run when some are called, by the byte code: a call of an interface or of a class that can be extended may land in
 * each class that some such method makes (rapid type analysis); a lambda and a reference to a method may run where they are made. It knows
 * methods, not objects: who calls a method is charged with all of it, whatever it hands over.
 */
final class CallGraph {

    /**
     * A call that leaves our classes, or ends at one of those where the reading ends.
     *
     * @param word the last text that was put on the stack before it, in the same method
     */
    record Call(Method by, String owner, String name, String descriptor, Optional<String> word) {}

    /** A lambda, by the type of what it takes; {@code body} is its code. */
    record Lambda(Method by, Method body, List<String> takes) {}

    /** A call whose target depends on the object. */
    private record Dispatch(String owner, String name, String descriptor) {}

    private final Compiled classes;
    private final Set<String> ends;
    private final Deque<Method> open = new ArrayDeque<>();
    private final Map<Method, Set<Method>> callers = new LinkedHashMap<>();
    private final Map<Dispatch, Set<Method>> dispatched = new LinkedHashMap<>();
    private final Set<String> made = new LinkedHashSet<>();
    private final Set<String> initialised = new LinkedHashSet<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Lambda> lambdas = new ArrayList<>();

    /** @param ends the classes of ours whose methods count as calls that leave, and are not read */
    private CallGraph(Compiled classes, Set<String> ends) {
        this.classes = classes;
        this.ends = ends;
    }

    static CallGraph from(Compiled classes, Set<String> ends, List<Method> roots) {
        var graph = new CallGraph(classes, ends);
        for (Method root : roots) {
            graph.make(root.owner(), root);
            graph.reach(root, root);
        }
        while (!graph.open.isEmpty()) {
            graph.read(graph.open.remove());
        }
        return graph;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Lambda> lambdas() {
        return List.copyOf(lambdas);
    }

    /** How many methods can run. */
    int size() {
        return callers.size();
    }

    /** Who calls a method, or makes what may. */
    Set<Method> callersOf(Method method) {
        return callers.getOrDefault(method, Set.of());
    }

    /** The method and all that lead to it. */
    Set<Method> leadingTo(Method method) {
        var found = new LinkedHashSet<Method>();
        Deque<Method> left = new ArrayDeque<>(List.of(method));
        while (!left.isEmpty()) {
            Method next = left.remove();
            if (found.add(next)) {
                left.addAll(callersOf(next));
            }
        }
        return found;
    }

    private void reach(Method method, Method by) {
        if (classes.body(method).isEmpty()) {
            return;
        }
        Set<Method> known = callers.get(method);
        if (known == null) {
            callers.put(method, new LinkedHashSet<>(List.of(by)));
            open.add(method);
        } else {
            known.add(by);
        }
    }

    private void read(Method method) {
        Optional<String> word = Optional.empty();
        for (CodeElement element : classes.body(method).orElseThrow().code().orElseThrow()) {
            switch (element) {
                case ConstantInstruction constant
                when constant.constantValue() instanceof String text -> word = Optional.of(text);
                case NewObjectInstruction made -> make(made.className().asInternalName(), method);
                case FieldInstruction field
                when field.opcode() == Opcode.GETSTATIC ->
                    initialise(field.owner().asInternalName(), method);
                case InvokeInstruction call ->
                    call(
                            new Call(
                                    method,
                                    call.owner().asInternalName(),
                                    call.name().stringValue(),
                                    call.type().stringValue(),
                                    word),
                            call.opcode());
                case InvokeDynamicInstruction dynamic -> dynamic(dynamic, method);
                default -> {}
            }
        }
    }

    private void call(Call call, Opcode opcode) {
        if (!Compiled.isOurs(call.owner()) || ends.contains(call.owner())) {
            calls.add(call);
            return;
        }
        switch (opcode) {
            case INVOKESTATIC -> {
                initialise(call.owner(), call.by());
                directly(call);
            }
            case INVOKESPECIAL -> directly(call);
            default -> byObject(new Dispatch(call.owner(), call.name(), call.descriptor()), call.by());
        }
    }

    private void directly(Call call) {
        classes.resolve(call.owner(), call.name(), call.descriptor()).ifPresent(target -> reach(target, call.by()));
    }

    private void byObject(Dispatch dispatch, Method by) {
        var declared = new Method(dispatch.owner(), dispatch.name(), dispatch.descriptor());
        if (classes.isFinal(dispatch.owner()) || classes.isPrivate(declared)) {
            classes.resolve(dispatch.owner(), dispatch.name(), dispatch.descriptor())
                    .ifPresent(target -> reach(target, by));
            return;
        }
        if (dispatched.computeIfAbsent(dispatch, _ -> new LinkedHashSet<>()).add(by)) {
            List.copyOf(made).forEach(type -> land(dispatch, type, by));
        }
    }

    private void land(Dispatch dispatch, String type, Method by) {
        if (classes.supertypes(type).contains(dispatch.owner())) {
            classes.resolve(type, dispatch.name(), dispatch.descriptor()).ifPresent(target -> reach(target, by));
        }
    }

    private void make(String type, Method by) {
        if (!Compiled.isOurs(type) || ends.contains(type) || !made.add(type)) {
            return;
        }
        initialise(type, by);
        classes.calledFromOutside(type).forEach(method -> reach(method, by));
        dispatched.forEach((dispatch, callers) -> List.copyOf(callers).forEach(one -> land(dispatch, type, one)));
    }

    private void initialise(String type, Method by) {
        if (Compiled.isOurs(type) && !ends.contains(type) && initialised.add(type)) {
            reach(new Method(type, "<clinit>", "()V"), by);
        }
    }

    private void dynamic(InvokeDynamicInstruction dynamic, Method by) {
        if (!dynamic.bootstrapMethod().owner().displayName().equals("LambdaMetafactory")) {
            return;
        }
        var target = (DirectMethodHandleDesc) dynamic.bootstrapArgs().get(1);
        var taken = (MethodTypeDesc) dynamic.bootstrapArgs().get(2);
        String owner = Compiled.name(target.owner());
        var body = new Method(owner, target.methodName(), target.lookupDescriptor());
        lambdas.add(new Lambda(
                by, body, taken.parameterList().stream().map(Compiled::name).toList()));
        if (!Compiled.isOurs(owner) || ends.contains(owner)) {
            calls.add(new Call(by, owner, target.methodName(), target.lookupDescriptor(), Optional.empty()));
            return;
        }
        switch (target.kind()) {
            case CONSTRUCTOR -> {
                make(owner, by);
                reach(body, by);
            }
            case STATIC, INTERFACE_STATIC, SPECIAL, INTERFACE_SPECIAL -> reach(body, by);
            case VIRTUAL, INTERFACE_VIRTUAL -> byObject(new Dispatch(owner, body.name(), body.descriptor()), by);
            case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER -> throw new IllegalStateException(body.toString());
        }
    }
}
