package app.mspaintr.launcher.war;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Loads the classes of an unpacked WAR, from {@code WEB-INF/classes} and by a {@link PackageIndex}
 * from its jars. Java's own URLClassLoader asks one jar after another for each class, which is a
 * third of the time of a start.
 */
public final class WarLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final PackageIndex index;
  private final Jar[] jars;

  /**
   * A loader of what {@link UnpackedWar} unpacked.
   *
   * @param name of the loader, in stack traces
   */
  public WarLoader(String name, Path root) throws IOException {
    super(
        name,
        new URL[] {root.resolve("WEB-INF/classes/").toUri().toURL()},
        ClassLoader.getPlatformClassLoader());
    index = PackageIndex.read(root);
    jars = index.jars().stream().map(jar -> new Jar(root.resolve(jar))).toArray(Jar[]::new);
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String path = name.replace('.', '/').concat(".class");
    for (PackageIndex.Place place : places(path)) {
      Jar jar = jars[place.jar()];
      byte[] bytes = jar.read(place.prefix() + path);
      if (bytes != null) {
        return defineClass(name, bytes, 0, bytes.length, jar.domain());
      }
    }
    return super.findClass(name);
  }

  @Override
  public URL findResource(String name) {
    URL own = super.findResource(name);
    if (own != null) {
      return own;
    }
    for (PackageIndex.Place place : places(name)) {
      URL url = jars[place.jar()].url(place.prefix() + name);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  @Override
  public Enumeration<URL> findResources(String name) throws IOException {
    List<URL> urls = new ArrayList<>(Collections.list(super.findResources(name)));
    for (PackageIndex.Place place : places(name)) {
      URL url = place.prefix().isEmpty() ? jars[place.jar()].url(name) : null;
      if (url != null) {
        urls.add(url);
      }
    }
    return Collections.enumeration(urls);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    for (PackageIndex.Place place : places(name)) {
      byte[] bytes = jars[place.jar()].read(place.prefix() + name);
      if (bytes != null) {
        return new ByteArrayInputStream(bytes);
      }
    }
    return super.getResourceAsStream(name);
  }

  private List<PackageIndex.Place> places(String path) {
    List<PackageIndex.Place> folder =
        index.folders().get(path.substring(0, Math.max(0, path.lastIndexOf('/'))));
    // a folder may itself be asked for, as a resource
    List<PackageIndex.Place> places = folder != null ? folder : index.folders().get(path);
    return places != null ? places : List.of();
  }

  /** A jar that is opened when it is first read. */
  private final class Jar {
    private final Path file;
    private ZipFile zip;
    private ProtectionDomain domain;

    Jar(Path file) {
      this.file = file;
    }

    byte[] read(String name) {
      ZipFile zip = open();
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return null;
      }
      try (InputStream content = zip.getInputStream(entry)) {
        return content.readNBytes((int) entry.getSize());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    URL url(String name) {
      try {
        return open().getEntry(name) == null ? null : new URL("jar:" + source() + "!/" + name);
      } catch (MalformedURLException e) {
        throw new IllegalStateException(e);
      }
    }

    synchronized ProtectionDomain domain() {
      if (domain == null) {
        try {
          CodeSource source = new CodeSource(new URL(source()), (Certificate[]) null);
          domain = new ProtectionDomain(source, null, WarLoader.this, null);
        } catch (MalformedURLException e) {
          throw new IllegalStateException(e);
        }
      }
      return domain;
    }

    private String source() {
      return file.toUri().toString();
    }

    private synchronized ZipFile open() {
      if (zip == null) {
        try {
          zip = new ZipFile(file.toFile());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return zip;
    }
  }
}
