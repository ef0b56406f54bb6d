package app.mspaintr.demo;

import java.util.List;
import java.util.function.Supplier;

/** All exhibits in the order they are published: the last stands first on the page. */
final class Exhibition {
  private static final List<Supplier<Exhibit>> ALL =
      List.of(
          Experiments::toadstool,
          Experiments::house,
          Experiments::maze,
          Experiments::primaries,
          Landscapes::harbour,
          Experiments::wheels,
          Landscapes::garden,
          Landscapes::desert,
          Experiments::strokes,
          Landscapes::robin,
          Landscapes::sunset,
          Landscapes::wave,
          Studio::fox,
          Studio::owl);

  private Exhibition() {}

  static List<Exhibit> exhibits() {
    return ALL.stream().map(Supplier::get).toList();
  }
}
