package app.mspaintr.demo;

import app.mspaintr.platform.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that the demonstration shows: {@code seed.json}, which names the files beside it.
 *
 * @param exhibits in the order they are published: the last stands first on the page
 */
record Exhibition(List<Resident> residents, List<Exhibit> exhibits) {
  static final String FOLDER = "/demo/";
  static final String SEED = "seed.json";

  Exhibition {
    residents = List.copyOf(residents);
    exhibits = List.copyOf(exhibits);
  }

  /**
   * Reads the seed file.
   *
   * @throws IllegalStateException as {@link #of} does
   */
  static Exhibition read() {
    return of(new String(file(SEED), StandardCharsets.UTF_8));
  }

  /**
   * Reads the text of a seed file.
   *
   * @throws IllegalStateException where it makes no sense; the message says what, and where
   */
  static Exhibition of(String json) {
    Seed seed = parse("", json, Seed.class);
    List<Exhibit> exhibits = new ArrayList<>();
    for (Map<String, Object> fields : seed.exhibits()) {
      String place = "exhibit " + (exhibits.size() + 1) + ": ";
      exhibits.add(parse(place, WireFormat.write(fields), Exhibit.class));
    }
    Exhibition exhibition = new Exhibition(seed.residents(), exhibits);
    exhibition.check();
    return exhibition;
  }

  /**
   * The bytes of a file that the seed names.
   *
   * @throws IllegalStateException where there is none
   */
  static byte[] file(String name) {
    try (InputStream in = Exhibition.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The demonstration has no file " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check() {
    Set<String> members = residents.stream().map(Resident::name).collect(Collectors.toSet());
    Set<String> earlier = new HashSet<>();
    for (Exhibit exhibit : exhibits) {
      String name = exhibit.name();
      Stream<String> authors = exhibit.remarks().stream().map(Exhibit.Remark::by);
      Stream.concat(Stream.of(exhibit.artist()), Stream.concat(exhibit.stars().stream(), authors))
          .filter(member -> !members.contains(member))
          .forEach(member -> fail(name + ": " + member + " is no resident"));
      if (exhibit.beginning() != null && !earlier.contains(exhibit.beginning().of())) {
        fail(name + ": " + exhibit.beginning().of() + " is no earlier exhibit");
      }
      if (!earlier.add(name)) {
        fail(name + ": there are two of this name");
      }
    }
  }

  private static <T> T parse(String place, String json, Class<T> type) {
    try {
      return WireFormat.read(json, type);
    } catch (WireFormat.Unreadable e) {
      throw new IllegalStateException(SEED + ": " + place + e.getMessage(), e);
    }
  }

  private static void fail(String reason) {
    throw new IllegalStateException(SEED + ": " + reason);
  }

  /** The whole file; each exhibit is read by itself, so that a fault names the one it is in. */
  private record Seed(List<Resident> residents, List<Map<String, Object>> exhibits) {
    Seed {
      residents = List.copyOf(residents);
      exhibits = List.copyOf(exhibits);
    }
  }
}
