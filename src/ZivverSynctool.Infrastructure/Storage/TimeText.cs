using System.Globalization;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>Times as they stand in an account mapping. Links that were made together have the same one, so the last is remembered.</summary>
internal sealed class TimeText
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private string _text = "";
    private DateTimeOffset? _time;

    /// <summary>A time as it is stored; null where the text is none.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time) ? time
        : null;

    /// <summary>The time that a text stands for, or null.</summary>
    public DateTimeOffset? Read(string text)
    {
        if (text != _text)
            (_text, _time) = (text, Parse(text));
        return _time;
    }

    /// <summary>The text of a time; empty where there is none.</summary>
    public string Write(DateTimeOffset? time)
    {
        if (time is null)
            return "";
        if (time != _time)
            (_text, _time) = (time.Value.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture), time);
        return _text;
    }
}
