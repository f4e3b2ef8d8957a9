package dev.ringback.house;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds every switch over a sealed type of ours that has a {@code default}, by the compiler's own reading of the sources. */
final class SealedSwitches {

    private final Trees trees;
    private final Types types;
    private int seen;
    private final List<String> withDefault = new ArrayList<>();

    /** What the compiler knows of a type. */
    private interface Types {
        @Nullable
        Element elementOf(TypeMirror type);
    }

    private SealedSwitches(JavacTask task) {
        trees = Trees.instance(task);
        types = task.getTypes()::asElement;
    }

    /** Reads sources against the class path of this JVM. */
    static SealedSwitches in(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path", "")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            var found = new SealedSwitches(task);
            units.forEach(found::read);
            return found;
        }
    }

    /** How many switches over a sealed type of ours there are. */
    int seen() {
        return seen;
    }

    /** Where those with a default are. */
    List<String> withDefault() {
        return List.copyOf(withDefault);
    }

    private void read(CompilationUnitTree unit) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
                judge(unit, getCurrentPath(), tree.getExpression(), tree.getCases());
                return super.visitSwitch(tree, null);
            }

            @Override
            public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
                judge(unit, getCurrentPath(), tree.getExpression(), tree.getCases());
                return super.visitSwitchExpression(tree, null);
            }
        }.scan(unit, null);
    }

    private void judge(
            CompilationUnitTree unit, TreePath path, ExpressionTree selector, List<? extends CaseTree> cases) {
        if (!isSealedAndOurs(trees.getTypeMirror(new TreePath(path, selector)))) {
            return;
        }
        seen++;
        boolean hasDefault = cases.stream()
                .flatMap(one -> one.getLabels().stream())
                .anyMatch(DefaultCaseLabelTree.class::isInstance);
        if (hasDefault) {
            long at = trees.getSourcePositions().getStartPosition(unit, path.getLeaf());
            withDefault.add("%s:%d"
                    .formatted(
                            Path.of(unit.getSourceFile().toUri()).getFileName(),
                            unit.getLineMap().getLineNumber(at)));
        }
    }

    private boolean isSealedAndOurs(@Nullable TypeMirror type) {
        return type != null
                && types.elementOf(type) instanceof TypeElement element
                && element.getModifiers().contains(Modifier.SEALED)
                && element.getQualifiedName().toString().startsWith("dev.ringback.");
    }
}
