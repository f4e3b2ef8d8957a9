package dev.ringback.house.crooked.casework;

import java.util.List;

/** A class that knows the one that knows it. */
public record Hen(List<Egg> eggs) {

    int eggsOf(Egg one) {
        return eggs.indexOf(one);
    }
}
