package app.mspaintr.platform.store;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;

/**
 * Maps the entity classes, in code: with a {@code persistence.xml} every server interferes in its
 * own way.
 */
final class EntityMapping {
  private EntityMapping() {}

  static EntityManagerFactory map(DataSource pool) {
    Configuration configuration = new Configuration();
    configuration.getProperties().clear();
    entities().forEach(configuration::addAnnotatedClass);
    configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
    configuration.setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
    configuration.setProperty(AvailableSettings.USE_QUERY_CACHE, false);
    configuration.setProperty(AvailableSettings.USE_SECOND_LEVEL_CACHE, false);
    configuration.setProperty(AvailableSettings.JAKARTA_VALIDATION_MODE, "none");
    // for GroupCommit: rows of a table go together, and lists of any length share a few statements
    configuration.setProperty(AvailableSettings.IN_CLAUSE_PARAMETER_PADDING, true);
    configuration.setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, 100);
    configuration.setProperty(AvailableSettings.ORDER_INSERTS, true);
    configuration.setProperty(AvailableSettings.ORDER_UPDATES, true);
    // neither is used, and each costs a start
    configuration.setProperty(AvailableSettings.XML_MAPPING_ENABLED, false);
    configuration.setProperty(AvailableSettings.STATIC_METAMODEL_POPULATION, "disabled");
    return configuration.buildSessionFactory(
        configuration
            .getStandardServiceRegistryBuilder()
            .applySettings(configuration.getProperties())
            // there are no lazy associations, and so no classes to make at the start
            .addService(BytecodeProvider.class, new BytecodeProviderImpl())
            .build());
  }

  /**
   * The classes named in the resource {@code entities}, one a line: the domain lies above this
   * package.
   */
  static List<Class<?>> entities() {
    try (InputStream list = EntityMapping.class.getResourceAsStream("entities")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .<Class<?>>map(EntityMapping::load)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, EntityMapping.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("No entity class " + name, e);
    }
  }
}
