package app.mspaintr.support;

import app.mspaintr.platform.wire.Answer;
import app.mspaintr.platform.wire.Command;
import app.mspaintr.platform.wire.Event;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The application's classes without the tests', as the machine's checks see them. */
public final class Application {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("app.mspaintr");

  private Application() {}

  public static JavaClasses classes() {
    return CLASSES;
  }

  /** Every record that is a command. */
  public static List<Class<?>> commands() {
    return records(Command.class).toList();
  }

  /** Every record that is an event and no answer. */
  public static List<Class<?>> events() {
    return records(Event.class).filter(type -> !Answer.class.isAssignableFrom(type)).toList();
  }

  /** Every record that is an answer, {@code refused} among them. */
  public static List<Class<?>> answers() {
    return records(Answer.class).toList();
  }

  /** Commands, events and answers, and the application's records inside them. */
  public static Set<JavaClass> travelling() {
    Set<JavaClass> all = new LinkedHashSet<>();
    Stream.of(commands(), events(), answers())
        .flatMap(List::stream)
        .forEach(type -> add(CLASSES.get(type), all));
    return all;
  }

  private static void add(JavaClass type, Set<JavaClass> all) {
    if (type.isRecord() && CLASSES.contain(type.getName()) && all.add(type)) {
      type.getFields().stream()
          .flatMap(field -> field.getAllInvolvedRawTypes().stream())
          .forEach(inside -> add(inside, all));
    }
  }

  private static Stream<Class<?>> records(Class<?> kind) {
    return CLASSES.stream()
        .filter(type -> type.isAssignableTo(kind) && type.isRecord())
        .map(JavaClass::reflect);
  }
}
