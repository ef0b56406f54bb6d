package app.mspaintr.launcher.war;

import java.util.List;

/**
 * The layout of a WAR, as its loader must know it.
 *
 * @param libraries the folders with jars, such as {@code WEB-INF/lib}, in the order of their search
 * @param bootstrap how the names of those files begin that run from the WAR itself: nobody unpacks
 *     them
 */
public record WarLayout(List<String> libraries, String bootstrap) {}
