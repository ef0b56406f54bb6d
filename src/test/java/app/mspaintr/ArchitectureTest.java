package app.mspaintr;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.mspaintr.platform.live.Backplane;
import app.mspaintr.platform.live.TopicHub;
import app.mspaintr.support.Application;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tree is the architecture. A rule that restricts where something is used first proves that it
 * is used there: one about a misspelt name would hold for ever.
 */
class ArchitectureTest {
  /** From top to bottom: a package imports only what stands after it. */
  private static final List<String> ORDER =
      List.of(
          "launcher.server",
          "launcher.http",
          "launcher.websocket",
          "launcher.internals",
          "launcher",
          "launcher.bootstrap",
          "launcher.war",
          "demo",
          "operation",
          "feed",
          "post.room",
          "notification",
          "publishing",
          "painting.live",
          "painting.lineage",
          "post.comment",
          "post.star",
          "post",
          "upload",
          "picture",
          "painting",
          "picture.transcode",
          "picture.storage",
          "picture.thumbnail",
          "picture.thumbhash",
          "picture.codec.gif",
          "picture.codec.webp",
          "picture.codec.jpeg",
          "picture.codec.png",
          "picture.codec.colour",
          "picture.codec",
          "painting.log",
          "connection",
          "account",
          "platform.http",
          "platform.command",
          "platform.live",
          "platform.store",
          "platform.wire",
          "platform.runtime",
          "platform.settings");

  private static final String ROOT = "app.mspaintr.";

  private static final Path SOURCES = Path.of("src/main/java");

  private static final JavaClasses APPLICATION = Application.classes();

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found = APPLICATION.stream().map(ArchitectureTest::nameOf).collect(toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(ORDER);
  }

  @Test
  void packagesImportOnlyDownwards() {
    assertThat(
            APPLICATION.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(it -> isOurs(it.getTargetClass()))
                .filter(it -> rank(it.getOriginClass()) < rank(it.getTargetClass()))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  /** A query names entities in its text, which no import shows. */
  @Test
  void queriesNameOnlyEntitiesFromBelow() throws IOException {
    Map<String, JavaClass> entities =
        entities().collect(toMap(JavaClass::getSimpleName, Function.identity()));
    Pattern naming =
        Pattern.compile(
            "\\b(?:from|join|update|delete)\\s+(" + String.join("|", entities.keySet()) + ")\\b");
    List<String> named = new ArrayList<>();
    List<String> upwards = new ArrayList<>();
    for (JavaClass type : APPLICATION) {
      Path source = SOURCES.resolve(type.getName().replace('.', '/') + ".java");
      if (Files.exists(source)) {
        Matcher found = naming.matcher(Files.readString(source));
        while (found.find()) {
          String name = type.getSimpleName() + " names " + found.group(1);
          named.add(name);
          if (rank(type) < rank(entities.get(found.group(1)))) {
            upwards.add(name);
          }
        }
      }
    }
    assertThat(named).contains("Posts names Painting", "Notifications names Notification");
    assertThat(upwards).isEmpty();
  }

  /** It is ours only until a library takes its place. */
  @Test
  void thumbHashKnowsTheJdkAlone() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + "picture.thumbhash")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "picture.thumbhash", "java.."));
  }

  @Test
  void noPackagesNeedEachOther() {
    check(slices().matching(ROOT + "(**)").should().beFreeOfCycles());
  }

  @Test
  void theBootstrapThatRunsFirstKnowsSettingsAndTheLoaderAlone() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + "launcher.bootstrap")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                ROOT + "launcher.bootstrap",
                ROOT + "launcher.war",
                in("platform.settings"),
                "java.."));
  }

  @Test
  void theLoaderOfWarsKnowsTheJdkAlone() {
    check(
        classes()
            .that()
            .resideInAPackage(ROOT + "launcher.war")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(ROOT + "launcher.war", "java.."));
  }

  @Test
  void onlyTheLauncherKnowsItsLibraries() {
    for (String library :
        List.of(
            "org.glassfish.grizzly..",
            "org.glassfish.tyrus..",
            "org.glassfish.jersey..",
            "org.jboss.weld..")) {
      onlyIn(List.of(resideInAPackage(in("launcher"))), resideInAPackage(library));
    }
  }

  @Test
  void onlyOnePartOfTheLauncherReachesIntoItsLibraries() {
    DescribedPredicate<JavaClass> reflection =
        describe(
            "private members",
            type -> type.isEquivalentTo(Field.class) || type.isEquivalentTo(MethodHandles.class));
    assertThat(
            APPLICATION.stream()
                .filter(resideInAPackage(in("launcher")))
                .filter(type -> uses(type, reflection))
                .map(JavaClass::getPackageName)
                .collect(toSet()))
        .containsExactly(ROOT + "launcher.internals");
  }

  @Test
  void onlyConnectionsAndTheirCodecsKnowWebSockets() {
    onlyIn(
        List.of(
            resideInAPackage(in("launcher")),
            resideInAPackage(in("platform.live")),
            resideInAPackage(in("platform.wire")),
            named("Endpoint"),
            named("Handshake"),
            named("ClientSessions")),
        resideInAPackage("jakarta.websocket.."));
  }

  @Test
  void onlyTheStoreAndRepositoriesKnowTheEntityManager() {
    Set<String> entities = entities().map(JavaClass::getSimpleName).collect(toSet());
    onlyIn(
        List.of(
            resideInAPackage(in("platform.store")),
            describe(
                "repositories: an entity's plural, or SessionStore",
                type ->
                    entities.stream().map(name -> name + "s").anyMatch(type.getSimpleName()::equals)
                        || type.getSimpleName().equals("SessionStore"))),
        describe("EntityManager", type -> type.isEquivalentTo(EntityManager.class)));
  }

  @Test
  void onlyTheWireKnowsJackson() {
    onlyIn(List.of(resideInAPackage(in("platform.wire"))), resideInAPackage("tools.jackson.."));
    onlyIn(
        List.of(
            resideInAPackage(in("platform.wire")),
            describe("records that travel", type -> travelling().anyMatch(type::equals))),
        resideInAPackage("com.fasterxml.jackson.annotation.."));
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")));
  }

  @Test
  void whatTravelsKnowsNoEntity() {
    Set<JavaClass> travelling = travelling().collect(toSet());
    assertThat(travelling).hasSizeGreaterThan(25);
    check(
        noClasses()
            .that(describe("travel", travelling::contains))
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class));
  }

  @Test
  void onlyCommandsAndAFewServicesReachTheHub() {
    onlyIn(
        List.of(
            resideInAPackage(in("platform.live")),
            named("CommandDispatcher"),
            named("PostRemover"),
            named("LivePaintingRelay"),
            named("AbandonedPaintingJob"),
            named("DemoSeeder")),
        describe(
            "the hub",
            type -> type.isEquivalentTo(TopicHub.class) || type.isEquivalentTo(Backplane.class)));
    Set<String> publishers =
        APPLICATION.stream()
            .flatMap(type -> type.getMethodCallsFromSelf().stream())
            .filter(call -> call.getTargetOwner().isAssignableTo(Backplane.class))
            .filter(call -> call.getName().equals("publish"))
            .map(call -> call.getOriginOwner().getSimpleName())
            .collect(toSet());
    // for whoever is connected, for the demonstration, and what is painted or left meanwhile
    assertThat(publishers)
        .containsExactlyInAnyOrder(
            "CommandDispatcher", "DemoSeeder", "LivePaintingRelay", "AbandonedPaintingJob");
  }

  @Test
  void everyEntityIsMapped() throws IOException {
    try (InputStream list =
        Application.class.getResourceAsStream("/app/mspaintr/platform/store/entities")) {
      assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactlyInAnyOrderElementsOf(entities().map(JavaClass::getName).toList());
    }
  }

  /** A constructor with more is the sign of a missing domain event. */
  @Test
  void aBeanHasAtMostSixCollaborators() {
    List<JavaConstructor> constructors =
        APPLICATION.stream()
            .flatMap(type -> type.getConstructors().stream())
            .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
            .toList();
    assertThat(constructors).hasSizeGreaterThan(30);
    assertThat(constructors)
        .allSatisfy(
            it -> assertThat(it.getRawParameterTypes()).as(it.getFullName()).hasSizeLessThan(7));
  }

  @Test
  void noNameSaysNothing() {
    check(
        noClasses().should().haveNameMatching(".*(Manager|Utils?|Impl|DTO|Dto|Helpers?)([$].*)?"));
  }

  @Test
  void endpointsAreNamedSo() {
    check(
        classes()
            .that()
            .areAnnotatedWith(ServerEndpoint.class)
            .should()
            .haveSimpleNameEndingWith("Endpoint"));
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Endpoint")
            .should()
            .beAnnotatedWith(ServerEndpoint.class));
  }

  /** Classes that are none of the {@code places} do not use {@code what}; each place does. */
  private static void onlyIn(
      List<DescribedPredicate<JavaClass>> places, DescribedPredicate<? super JavaClass> what) {
    for (DescribedPredicate<JavaClass> place : places) {
      assertThat(APPLICATION.stream().filter(place).anyMatch(type -> uses(type, what)))
          .as("%s use %s", place.getDescription(), what.getDescription())
          .isTrue();
    }
    DescribedPredicate<JavaClass> anywhereElse =
        describe("stand anywhere else", type -> places.stream().noneMatch(p -> p.test(type)));
    check(noClasses().that(anywhereElse).should().dependOnClassesThat(what));
  }

  private static boolean uses(JavaClass type, DescribedPredicate<? super JavaClass> what) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .anyMatch(what);
  }

  private static void check(ArchRule rule) {
    rule.check(APPLICATION); // which fails where no class is meant
  }

  private static Stream<JavaClass> entities() {
    return APPLICATION.stream().filter(type -> type.isAnnotatedWith(Entity.class));
  }

  /** Commands, events, answers, and the values inside them. */
  private static Stream<JavaClass> travelling() {
    return Application.travelling().stream();
  }

  private static DescribedPredicate<JavaClass> named(String ending) {
    return describe("classes named …" + ending, type -> type.getSimpleName().endsWith(ending));
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(ROOT);
  }

  private static String nameOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length());
  }

  /** Higher for what stands higher. */
  private static int rank(JavaClass type) {
    return -ORDER.indexOf(nameOf(type));
  }

  private static String in(String name) {
    return ROOT + name + "..";
  }
}
