package app.mspaintr.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Changes samples at random, for some seconds ({@code -Dfuzz.seconds}), and looks whether something
 * still holds. Each case is made of its own seed; that of a failure is told, and {@code
 * -Dfuzz.seed} repeats it. What failed once lies in {@code src/test/resources/fuzz} and is tried
 * first.
 */
public final class Fuzz {
  /** Lengths, sizes and counts that somebody may not have thought of. */
  private static final byte[][] NUMBERS = {
    {0},
    {-1},
    {127},
    {-128},
    {0, 0},
    {-1, -1},
    {127, -1},
    {0, 0, 0, 0},
    {-1, -1, -1, -1},
    {127, -1, -1, -1},
    {-128, 0, 0, 0},
    {0, 0, 0, -128},
    {-1, -1, -1, 127}
  };

  private static final int MOST_CHANGES = 6;
  private static final int MOST_BYTES = 64 * 1024;

  /** What must hold for any bytes: it throws nothing that is not expected. */
  public interface Property {
    void holds(byte[] bytes) throws Exception;
  }

  private final List<byte[]> samples;
  private final Path known;

  /** Changes of the samples; {@code target} names the folder of what failed once. */
  public Fuzz(String target, List<byte[]> samples) {
    this.samples = List.copyOf(samples);
    this.known = Path.of("src/test/resources/fuzz", target);
  }

  /** Tries what failed once, and then what comes, for so many seconds. */
  public void run(int seconds, Property property) {
    knownFailures().forEach(bytes -> check("once failed", bytes, property));
    Long one = Long.getLong("fuzz.seed");
    if (one != null) {
      check("seed " + one, changed(one), property);
      return;
    }
    long until =
        System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger("fuzz.seconds", seconds));
    long seed = System.nanoTime();
    long first = seed;
    while (System.nanoTime() - until < 0) {
      check("-Dfuzz.seed=" + seed, changed(seed), property);
      seed++;
    }
    System.out.printf("Fuzz of %s: %d cases%n", known.getFileName(), seed - first);
  }

  private static void check(String which, byte[] bytes, Property property) {
    try {
      property.holds(bytes);
    } catch (Throwable e) {
      throw new AssertionError("Failed for " + which + ": " + describe(bytes), e);
    }
  }

  private byte[] changed(long seed) {
    Random random = new Random(seed);
    byte[] bytes = pick(random);
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      bytes = change(bytes, random);
    }
    return bytes.length <= MOST_BYTES ? bytes : Arrays.copyOf(bytes, MOST_BYTES);
  }

  private byte[] change(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int to = at + random.nextInt(bytes.length - at + 1);
    return switch (random.nextInt(8)) {
      case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt()}, Math.min(at + 1, to));
      case 1 -> flipped(bytes, random);
      case 2 -> joined(bytes, at, new byte[0], to);
      case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, at, to), to);
      case 4 -> {
        byte[] number = NUMBERS[random.nextInt(NUMBERS.length)];
        yield joined(bytes, at, number, Math.min(at + number.length, bytes.length));
      }
      case 5 -> Arrays.copyOf(bytes, at);
      case 6 -> {
        byte[] other = pick(random);
        int from = random.nextInt(other.length + 1);
        yield joined(bytes, at, Arrays.copyOfRange(other, from, other.length), bytes.length);
      }
      default -> joined(bytes, at, Arrays.copyOfRange(bytes, at, to), at);
    };
  }

  private static byte[] flipped(byte[] bytes, Random random) {
    byte[] flipped = bytes.clone();
    if (flipped.length > 0) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** The bytes up to {@code at}, others, and those from {@code from} on. */
  private static byte[] joined(byte[] bytes, int at, byte[] others, int from) {
    byte[] joined = Arrays.copyOf(bytes, at + others.length + bytes.length - from);
    System.arraycopy(others, 0, joined, at, others.length);
    System.arraycopy(bytes, from, joined, at + others.length, bytes.length - from);
    return joined;
  }

  private byte[] pick(Random random) {
    return samples.get(random.nextInt(samples.size()));
  }

  private List<byte[]> knownFailures() {
    List<byte[]> all = new ArrayList<>();
    if (Files.isDirectory(known)) {
      try (Stream<Path> files = Files.list(known)) {
        for (Path file : files.sorted().toList()) {
          all.add(Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private static String describe(byte[] bytes) {
    byte[] first = Arrays.copyOf(bytes, Math.min(bytes.length, 200));
    return bytes.length + " bytes, " + java.util.HexFormat.of().formatHex(first);
  }
}
