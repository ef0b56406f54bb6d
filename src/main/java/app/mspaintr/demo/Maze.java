package app.mspaintr.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** A maze without a loop; a colour tells how far each cell is from the middle, along the paths. */
record Maze(int cells, int cell) implements Painting {
  /** East, south, west, north. */
  private static final int[][] WAYS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

  private static final int WALL = 3;

  @Override
  public int width() {
    return cells * cell + WALL;
  }

  @Override
  public int height() {
    return width();
  }

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    int middle = cells / 2 * cells + cells / 2;
    boolean[][] open = new boolean[cells * cells][WAYS.length];
    int[] far = new int[cells * cells];
    java.util.Arrays.fill(far, -1);
    far[middle] = 0;
    dig(chance, middle, open, far);
    int farthest = java.util.Arrays.stream(far).max().orElseThrow();
    canvas.setColor(Pigment.of(0x1c1a2b));
    canvas.fillRect(0, 0, width(), height());
    for (int at = 0; at < far.length; at++) {
      int x = at % cells * cell + WALL;
      int y = at / cells * cell + WALL;
      float part = (float) far[at] / farthest;
      canvas.setColor(Color.getHSBColor(0.13f + part * 0.82f, 0.62f, 0.97f - part * 0.2f));
      int room = cell - WALL;
      canvas.fillRect(x, y, room + (open[at][0] ? WALL : 0), room);
      canvas.fillRect(x, y, room, room + (open[at][1] ? WALL : 0));
    }
    canvas.setColor(Pigment.of(0xffffff));
    int centre = cells / 2 * cell + WALL;
    canvas.fill(Hand.dot(centre + (cell - WALL) / 2.0, centre + (cell - WALL) / 2.0, cell * 0.28));
  }

  /** Goes on where it can, else back to the last fork. */
  private void dig(Random chance, int start, boolean[][] open, int[] far) {
    Deque<Integer> path = new ArrayDeque<>(List.of(start));
    while (!path.isEmpty()) {
      int at = path.peek();
      List<Integer> ways = new ArrayList<>();
      for (int way = 0; way < WAYS.length; way++) {
        if (inside(at, way) && far[neighbour(at, way)] < 0) {
          ways.add(way);
        }
      }
      if (ways.isEmpty()) {
        path.pop();
        continue;
      }
      int way = ways.get(chance.nextInt(ways.size()));
      int next = neighbour(at, way);
      open[at][way] = true;
      open[next][(way + 2) % WAYS.length] = true;
      far[next] = far[at] + 1;
      path.push(next);
    }
  }

  private boolean inside(int at, int way) {
    int x = at % cells + WAYS[way][0];
    int y = at / cells + WAYS[way][1];
    return x >= 0 && y >= 0 && x < cells && y < cells;
  }

  private int neighbour(int at, int way) {
    return at + WAYS[way][0] + WAYS[way][1] * cells;
  }
}
