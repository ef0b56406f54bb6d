package app.mspaintr.platform.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/**
 * Where the resources live. An application server finds them by their annotations; the launcher,
 * which scans nothing, registers them itself.
 */
@ApplicationPath("/api")
public class Api extends Application {}
