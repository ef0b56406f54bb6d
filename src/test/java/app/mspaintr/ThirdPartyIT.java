package app.mspaintr;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notices of other people's software in the WAR: the bill of materials and THIRD-PARTY.md,
 * which {@code -Dthird-party.write} writes anew.
 */
class ThirdPartyIT {
  private static final Path NOTICES = Path.of("THIRD-PARTY.md");
  private static final String LIBRARIES = "WEB-INF/lib/";
  private static final String LAUNCHER_LIBRARIES = "WEB-INF/lib-launcher/";
  private static final String OURS = LAUNCHER_LIBRARIES + "mspaintr-launcher.jar";
  private static final String PAGE_LIBRARIES = "org.webjars.npm";

  /** Names of POMs that stand for a licence of the SPDX list. */
  private static final Map<String, String> LICENCES =
      Map.of(
          "GNU General Public License, version 2 with the GNU Classpath Exception",
          "GPL-2.0-with-classpath-exception",
          "The GNU General Public License (GPL), Version 2, With Classpath Exception",
          "GPL-2.0-with-classpath-exception",
          "Apache License, 2.0",
          "Apache-2.0",
          "Modified BSD",
          "BSD-3-Clause",
          "EPL 1.0",
          "EPL-1.0");

  /** Where the plugin takes the name in a POM for another licence than the project's own. */
  private static final Map<String, String> MENDED =
      Map.of(
          "com.twelvemonkeys.imageio", "BSD-3-Clause",
          "com.twelvemonkeys.common", "BSD-3-Clause",
          "org.hibernate.orm", "LGPL-2.1-or-later");

  private static ZipFile war;
  private static List<JsonNode> components;

  @BeforeAll
  static void readTheBillOfMaterials() throws IOException {
    war = new ZipFile(System.getProperty("war", "target/mspaintr.war"));
    components = new ArrayList<>();
    try (InputStream bill = war.getInputStream(entry("META-INF/sbom/application.cdx.json"))) {
      JsonMapper.shared().readTree(bill).get("components").forEach(components::add);
    }
  }

  @AfterAll
  static void close() throws IOException {
    war.close();
  }

  @Test
  void theBillOfMaterialsListsExactlyTheJarsInTheWar() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    components.stream()
        .filter(component -> !isOfThePage(component))
        .forEach(component -> listed.put(jar(component), sha256(component)));
    Map<String, String> packed = new TreeMap<>();
    for (ZipEntry jar : jars()) {
      packed.put(jar.getName().substring(jar.getName().lastIndexOf('/') + 1), sha256(jar));
    }
    assertThat(packed).hasSizeGreaterThan(50).isEqualTo(listed);
  }

  @Test
  void theNoticesAreThoseOfTheBillOfMaterials() throws IOException {
    String notices = notices();
    if (System.getProperty("third-party.write") != null) {
      Files.writeString(NOTICES, notices);
    }
    assertThat(NOTICES)
        .as("write it anew: mvn verify -Dsurefire.skip -Dit.test=ThirdPartyIT -Dthird-party.write")
        .content()
        .isEqualTo(notices);
  }

  @Test
  void theWarHoldsItsNoticesAndTheLicencesOfThePagesLibraries() throws IOException {
    byte[] bytes = Files.readAllBytes(NOTICES);
    try (InputStream notices = war.getInputStream(entry("META-INF/THIRD-PARTY.md"))) {
      assertThat(notices.readAllBytes())
          .as("THIRD-PARTY.md as it was packaged; package it again after a change")
          .matches(packed -> Arrays.equals(packed, bytes), "is the one in the repository");
    }
    assertThat(pageLibraries()).hasSize(6);
    pageLibraries().forEach((folder, notice) -> entry("vendor/" + folder + "/LICENSE"));
  }

  private static String notices() throws IOException {
    return """
        # Third-party software

        The WAR contains the software below. `ThirdPartyIT` generates this page from the WAR and its bill of materials,
        `META-INF/sbom/application.cdx.json` (CycloneDX), which adds hashes, addresses and dependencies. Each licence is the one that the
        project's POM or package names. Where several stand, the project offers a choice, or parts of the jar have different licences. Each
        jar keeps the licences and notices that its project put into it; <https://spdx.org/licenses/> has the texts of all others. Maven
        Central and npm hold the sources of these versions.

        ## The page: `vendor/`

        | library | version | licence |
        |---|---|---|
        %s
        ## The application: `%s`

        | library | version | licence |
        |---|---|---|
        %s
        ## The launcher: `%s`

        | library | version | licence |
        |---|---|---|
        %s
        ## The WAR for Tomcat

        `mvn package -Ptomcat` makes a WAR of its own. It has no launcher, and adds `weld-servlet-core`, `weld-web` (Apache-2.0),
        `jersey-container-servlet` and `jersey-cdi1x` (EPL-2.0, GPL-2.0-with-classpath-exception).

        ## Notices of jars that hold none

        These jars are under BSD-3-Clause, which asks for its notice beside the software, and hold no notice themselves:

        - TwelveMonkeys ImageIO (`com.twelvemonkeys`): Copyright (c) 2008-2020, Harald Kuhr. All rights reserved.
        - ANTLR 4 (`org.antlr`): Copyright (c) 2012-2022 The ANTLR Project. All rights reserved.
        - istack-commons (`com.sun.istack`): Copyright (c) 1997, 2022 Oracle and/or its affiliates. All rights reserved.

        Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
        conditions are met:

        1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
        2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in
           the documentation and/or other materials provided with the distribution.
        3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived
           from this software without specific prior written permission.

        THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
        LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE
        COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
        (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION)
        HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
        ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
        """
        .formatted(
            pageLibraries().values().stream().collect(joining()),
            LIBRARIES,
            rows(LIBRARIES),
            LAUNCHER_LIBRARIES,
            rows(LAUNCHER_LIBRARIES));
  }

  private static String rows(String folder) {
    return components.stream()
        .filter(component -> war.getEntry(folder + jar(component)) != null)
        .map(component -> row(text(component, "group") + ":" + text(component, "name"), component))
        .sorted()
        .collect(joining());
  }

  private static String row(String library, JsonNode component) {
    return "| %s | %s | %s |\n".formatted(library, text(component, "version"), licences(component));
  }

  /** Each library of the page by its folder in vendor/: WebJars, and copies with a README. */
  private static Map<String, String> pageLibraries() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    components.stream()
        .filter(ThirdPartyIT::isOfThePage)
        .forEach(
            component -> {
              String name = text(component, "name").replaceFirst("^lit__", "@lit/");
              rows.put(name, row(name, component));
            });
    try (Stream<Path> copies = Files.list(Path.of("src/main/webapp/vendor"))) {
      for (Path copy : copies.toList()) {
        String[] words = Files.readString(copy.resolve("README.md")).split("[ ,\n]+");
        assertThat(Files.readString(copy.resolve("LICENSE"))).contains("Permission is hereby");
        rows.put(words[0], "| %s | %s | MIT |\n".formatted(words[0], words[1]));
        assertThat(copy).endsWithRaw(Path.of(words[0]));
      }
    }
    return rows;
  }

  private static String licences(JsonNode component) {
    String mended = MENDED.get(text(component, "group"));
    if (mended != null) {
      return mended;
    }
    List<String> names = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      String name =
          choice
              .path("expression")
              .asString(licence.path("id").asString(licence.path("name").asString("")));
      names.add(LICENCES.getOrDefault(name, name));
    }
    assertThat(names).as("licences of %s", jar(component)).isNotEmpty().doesNotContain("");
    return names.stream().distinct().collect(joining(", "));
  }

  private static List<? extends ZipEntry> jars() {
    return war.stream()
        .filter(
            entry ->
                entry.getName().matches("(" + LIBRARIES + "|" + LAUNCHER_LIBRARIES + ").*\\.jar"))
        .filter(entry -> !entry.getName().equals(OURS))
        .toList();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = war.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return entry;
  }

  private static boolean isOfThePage(JsonNode component) {
    return text(component, "group").equals(PAGE_LIBRARIES);
  }

  private static String jar(JsonNode component) {
    return text(component, "name") + "-" + text(component, "version") + ".jar";
  }

  private static String text(JsonNode component, String field) {
    return component.get(field).asString();
  }

  private static String sha256(JsonNode component) {
    for (JsonNode hash : component.get("hashes")) {
      if (text(hash, "alg").equals("SHA-256")) {
        return text(hash, "content");
      }
    }
    throw new AssertionError("No SHA-256 of " + jar(component));
  }

  private static String sha256(ZipEntry jar) throws IOException, NoSuchAlgorithmException {
    try (InputStream bytes = war.getInputStream(jar)) {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes()));
    }
  }
}
