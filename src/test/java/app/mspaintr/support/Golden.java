package app.mspaintr.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A golden message, {@code src/test/resources/wire/}: one text frame as it travels.
 *
 * @param name the message's {@code type}; where there are several, a hyphen and what tells them
 *     apart: {@code accepted-stars} is the golden file of {@code StarsAccepted}
 * @param text the frame
 */
public record Golden(String name, String text) {
  private static final Path FOLDER = Path.of("src/test/resources/wire");

  /** Those in the folder {@code commands} or {@code events}. */
  public static List<Golden> all(String folder) {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().map(Golden::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A binary frame. */
  public static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String type() {
    return name.replaceFirst("-.*", "");
  }

  /** Its record among {@code all}. */
  public Class<?> record(List<Class<?>> all) {
    String variant = name.contains("-") ? name.substring(name.indexOf('-') + 1) : "";
    return Stream.of(capital(variant) + capital(type()), capital(type()))
        .flatMap(simple -> all.stream().filter(type -> type.getSimpleName().equals(simple)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No record has the golden file " + name));
  }

  @Override
  public String toString() {
    return name;
  }

  private static Golden read(Path file) {
    try {
      String name = file.getFileName().toString().replaceFirst("[.]json$", "");
      return new Golden(name, Files.readString(file).replaceFirst("\n$", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
