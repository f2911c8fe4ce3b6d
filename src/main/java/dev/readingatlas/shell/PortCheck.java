package dev.readingatlas.shell;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Fails when the port is in use, before packs are imported: that may take minutes. */
@Component
class PortCheck implements SmartLifecycle {
  private final ApplicationContext context;
  private final ServerProperties server;
  private boolean running;

  PortCheck(ApplicationContext context, ServerProperties server) {
    this.context = context;
    this.server = server;
  }

  @Override
  public void start() {
    Integer port = server.getPort();
    if (context instanceof WebServerApplicationContext && port != null && port > 0) {
      check(port, server.getAddress());
    }
    running = true;
  }

  /**
   * Opens a port and closes it again.
   *
   * @param address null for every address of this machine
   * @throws PortInUseException if another program has it
   */
  static void check(int port, InetAddress address) {
    try (ServerSocket free = new ServerSocket(port, 1, address)) {
      free.getLocalPort();
    } catch (IOException taken) {
      throw new PortInUseException(port, taken);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before all other parts of the program. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
