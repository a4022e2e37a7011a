using System.Globalization;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Input;

/// <summary>
/// Takes a time of day as well as a moment. A time of day is the next one within a night, else the one that has just passed: a run that
/// was to end in the morning, and starts only then, is to write nothing any more.
/// </summary>
internal sealed class UntilAttribute : ArgumentTransformationAttribute
{
    private const int Night = 12;

    /// <summary>Within how many hours a time of day is still to come.</summary>
    public int Hours { get; set; } = Night;

    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject shown ? shown.BaseObject : inputData) switch
        {
            string text when TimeSpan.TryParseExact(text.Trim(), [@"h\:mm", @"hh\:mm", @"h\:mm\:ss", @"hh\:mm\:ss"], CultureInfo.InvariantCulture, out var time) => TimeOfDay.Next(time, DateTime.Now, TimeSpan.FromHours(Hours)),
            TimeSpan time when time >= TimeSpan.Zero && time < TimeSpan.FromDays(1) => TimeOfDay.Next(time, DateTime.Now, TimeSpan.FromHours(Hours)),
            var other => other,
        };
}
