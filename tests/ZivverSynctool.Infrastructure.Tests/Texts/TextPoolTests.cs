using ZivverSynctool.Infrastructure.Texts;

namespace ZivverSynctool.Infrastructure.Tests.Texts;

public class TextPoolTests
{
    private readonly TextPool _texts = TextPool.Open();

    [Fact]
    public void Equal_texts_are_one_string()
    {
        var texts = Enumerable.Range(0, 20_000).Select(number => $"person{number}@example.test").ToList();
        var first = texts.ConvertAll(text => _texts.Get(text.AsSpan()));
        var second = texts.ConvertAll(text => _texts.Get(text.AsSpan()));

        Assert.Equal(texts, first);
        Assert.All(first.Zip(second), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void Whoever_reads_at_the_same_time_shares_them()
    {
        var found = new string[8][];
        Parallel.For(0, found.Length, reader =>
        {
            var own = TextPool.Open();
            found[reader] = [.. Enumerable.Range(0, 5_000).Select(number => own.Get($"{number}@example.test".AsSpan()))];
        });

        Assert.All(found, texts => Assert.All(texts.Zip(found[0]), pair => Assert.Same(pair.First, pair.Second)));
        GC.KeepAlive(_texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("Financiën")]
    [InlineData("0b1f4a6e-2c1d-4a53-9a59-0d6f0f6f1a11")]
    public void A_text_of_any_length_comes_back_as_it_is(string text)
    {
        Assert.Equal(text, _texts.Get(text.AsSpan()));
        Assert.Equal(text, TextPool.None.Get(text.AsSpan()));
    }
}
