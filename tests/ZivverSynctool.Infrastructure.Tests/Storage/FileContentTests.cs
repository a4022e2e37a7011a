using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Infrastructure.Tests.Storage;

public class FileContentTests
{
    private const int MoreThanAPiece = 150_000;

    private static readonly byte[] Content = Bytes(MoreThanAPiece);

    [Fact]
    public void Equal_bytes_are_the_same() => Assert.Equal(Likeness.Same, Compare(Content, Bytes(MoreThanAPiece)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(MoreThanAPiece - 1)]
    public void What_ends_too_early_is_a_beginning(int length)
    {
        Assert.Equal(Likeness.Beginning, Compare(Bytes(length), Content));
        Assert.Equal(Likeness.Different, Compare(Content, Bytes(length)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    [InlineData(MoreThanAPiece - 1)]
    public void One_other_byte_is_a_difference(int place)
    {
        var other = Bytes(MoreThanAPiece);
        other[place]++;
        Assert.Equal(Likeness.Different, Compare(Content, other));
    }

    private static Likeness Compare(byte[] content, byte[] other)
    {
        using var first = new MemoryStream(content);
        using var second = new MemoryStream(other);
        return FileContent.Compare(first, second);
    }

    private static byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(number => (byte)(number % 251))];
}
