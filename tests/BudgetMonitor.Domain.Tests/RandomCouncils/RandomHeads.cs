using FsCheck;
using FsCheck.Fluent;

namespace BudgetMonitor.Domain.Tests.RandomCouncils;

/// <summary>Draws random heads, so that long chains, wide divisions, absent figures, mirrors and heads outside the total all come up often.</summary>
internal static class RandomHeads
{
    private const int Most = 40;

    /// <summary>
    /// Councils of up to forty heads; one that fails is shrunk by leaving heads out. FsCheck draws a seed and the heads are
    /// drawn from it, which is many times faster than a generator for each number.
    /// </summary>
    public static Arbitrary<RandomHead[]> Arbitrary { get; } = Arb.From(
        Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Draw(new Random(seed))),
        WithFewer);

    private static RandomHead[] Draw(Random random)
    {
        var heads = new RandomHead[random.Next(Most + 1)];
        for (var number = 0; number < heads.Length; number++)
        {
            var back = random.Next(8) switch
            {
                < 3 => 0,
                < 6 => random.Next(4),
                _ => random.Next(Most),
            };
            heads[number] = new RandomHead(
                back,
                random.Next(4),
                random.Next(6) == 0,
                random.Next(9) == 0 ? random.Next(Most) : null,
                Figures(random),
                Figures(random));
        }

        return heads;
    }

    private static RandomFigures Figures(Random random) => new(
        Amounts(random, 85),
        Amounts(random, 67),
        Amounts(random, 50),
        Amounts(random, 50),
        Pence(random, 33),
        Pence(random, 33),
        Pence(random, 20),
        Pence(random, 17),
        Pence(random, 17),
        Pence(random, 17));

    private static RandomAmounts? Amounts(Random random, int perCent) =>
        random.Next(100) < perCent ? new RandomAmounts(Pence(random), Pence(random)) : null;

    private static int? Pence(Random random, int perCent) => random.Next(100) < perCent ? Pence(random) : null;

    private static int Pence(Random random) => random.Next(9) switch
    {
        0 => 0,
        < 5 => random.Next(-500, 501),
        _ => random.Next(-2_000_000_000, 2_000_000_001),
    };

    private static IEnumerable<RandomHead[]> WithFewer(RandomHead[] heads)
    {
        for (var half = heads.Length / 2; half > 1; half /= 2)
        {
            yield return heads[..half];
        }

        for (var without = 0; without < heads.Length; without++)
        {
            yield return [.. heads[..without], .. heads[(without + 1)..]];
        }

        for (var plain = 0; plain < heads.Length; plain++)
        {
            if (heads[plain].Last != RandomFigures.None)
            {
                yield return [.. heads[..plain], heads[plain] with { Last = RandomFigures.None }, .. heads[(plain + 1)..]];
            }
        }
    }
}
