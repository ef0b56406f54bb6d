package app.mspaintr.launcher.war;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * Which jars of an unpacked WAR hold which folders, so that a class is looked for in one jar and
 * not in sixty. A folder below {@code META-INF/versions/} counts as the one it replaces.
 *
 * @param jars the jars' paths below the WAR's root
 * @param folders for each folder, such as {@code org/h2/api}, where to look, in that order
 */
record PackageIndex(List<String> jars, Map<String, List<Place>> folders) {
  /**
   * A folder inside a jar.
   *
   * @param jar its number in {@link #jars}
   * @param prefix what stands before the folder's name: empty, or {@code META-INF/versions/9/}
   */
  record Place(int jar, String prefix) {}

  private static final String FILE = "packages.index";
  private static final String VERSIONS = "META-INF/versions/";

  /** Reads the jars below a WAR's root and writes the index beside them. */
  static void make(Path root, List<String> libraries) throws IOException {
    Map<String, Collection<String>> lines = new TreeMap<>();
    List<String> jars = new ArrayList<>();
    for (String folder : libraries) {
      try (var files = Files.list(root.resolve(folder))) {
        for (Path file : files.sorted().toList()) {
          add(file, jars.size(), lines);
          jars.add(folder + "/" + file.getFileName());
        }
      }
    }
    List<String> text = new ArrayList<>();
    text.add(String.join("\t", jars));
    lines.forEach((folder, places) -> text.add(folder + "\t" + String.join("\t", places)));
    Files.write(root.resolve(FILE), text);
  }

  static PackageIndex read(Path root) throws IOException {
    List<String> lines = Files.readAllLines(root.resolve(FILE));
    Map<String, List<Place>> folders = new HashMap<>(lines.size() * 2);
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t");
      List<Place> places = new ArrayList<>(fields.length - 1);
      for (int i = 1; i < fields.length; i++) {
        int colon = fields[i].indexOf(':');
        places.add(
            new Place(
                Integer.parseInt(fields[i].substring(0, colon)), fields[i].substring(colon + 1)));
      }
      folders.put(fields[0], places);
    }
    return new PackageIndex(List.of(lines.get(0).split("\t")), folders);
  }

  private static void add(Path jar, int number, Map<String, Collection<String>> lines)
      throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Collection<String> folders =
          zip.stream()
              .map(entry -> entry.getName().substring(0, entry.getName().lastIndexOf('/') + 1))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      // the newest version this Java may use comes first, the common one last
      for (int version = Runtime.version().feature(); version > 8; version--) {
        String prefix = VERSIONS + version + "/";
        folders.stream()
            .filter(folder -> folder.startsWith(prefix))
            .forEach(folder -> add(folder.substring(prefix.length()), number, prefix, lines));
      }
      folders.forEach(folder -> add(folder, number, "", lines));
    }
  }

  private static void add(
      String folder, int jar, String prefix, Map<String, Collection<String>> lines) {
    String name = folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
    lines.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(jar + ":" + prefix);
  }
}
